import BuiltInKnowledge
import Wenda

// What several threads do at once, under the thread sanitizer, which ends the process with status 66 where two of
// them touch the same memory without order. The results are compared with those of one thread too.
let questions = [
  "保号卡能绑微信吗？", "Can I top up with Alpay instead?", "what is kyc", "开户需要什么材料", "weather tomorrow",
  "怎么充值，多少钱？", "hello, is it expensive and how long does it take?", "第二个",
]
let isRight = await LibraryUse.isRight(questions) && BatchUse.isRight(questions)
print(isRight ? "no race" : "the results of several threads differ from those of one")
if !isRight { fatalError() }
