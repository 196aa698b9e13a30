import BuiltInKnowledge
import Wenda
let k = try BuiltInKnowledge.load()
var c = Conversation(Responder(Classifier(k)))
for a in CommandLine.arguments.dropFirst() { print(c.reply(to: a).text) }
