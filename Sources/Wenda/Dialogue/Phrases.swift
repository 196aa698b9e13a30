/// What Wenda says by itself, in both languages.
struct Phrases: Sendable {
  var greeting: String
  var hint: String
  var declined: String
  var nearest: String
  var askBack: String
  var related: String
  var untranslated: String
  var noSuchChoice: String
  var topics: String
  var nothing: String

  static func of(_ language: Language) -> Phrases { language == .chinese ? chinese : english }

  private static let chinese = Phrases(
    greeting: "您好，我是问答助手 Wenda。您可以用中文或英文问我，例如：",
    hint: "输入 :topics 看全部主题，:help 看命令，:quit 离开。",
    declined: "抱歉，这个问题我答不上来。",
    nearest: "离它最近的主题是：",
    askBack: "您是想问哪一个？",
    related: "您可能还想知道：",
    untranslated: "（这条回答目前只有英文。）",
    noSuchChoice: "没有这个选项，请回答 1 到 %，或者换个问法。",
    topics: "我能回答这些主题，输入编号就能选：",
    nothing: "请说出您的问题。")

  private static let english = Phrases(
    greeting: "Hello, I am Wenda. Ask me in English or Chinese, for example:",
    hint: "Type :topics for all topics, :help for the commands, :quit to leave.",
    declined: "Sorry, I don't know the answer to that.",
    nearest: "The nearest topics I know are:",
    askBack: "Which of these do you mean?",
    related: "You may also want to know:",
    untranslated: "(This answer is only available in Chinese.)",
    noSuchChoice: "There is no such choice; answer 1 to %, or ask in other words.",
    topics: "These are the topics I can answer; a number picks one:",
    nothing: "Please ask a question.")
}
