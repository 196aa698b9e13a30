/// The files of `wenda new`: a small FAQ of a bicycle workshop in both languages, to be replaced by the
/// author's.
enum StarterFAQ {
  static let files: [(name: String, text: String)] =
    [
      ("README.md", readme), ("questions.tsv", questions),
      ("Intents/settings.md", StarterSettings.text),
      ("Intents/out-of-scope.md", outOfScope),
      ("Intents/synonyms.zh.txt", chineseSynonyms), ("Intents/synonyms.en.txt", englishSynonyms),
      ("Transcripts/visit.zh.txt", StarterTranscripts.chinese),
      ("Transcripts/visit.en.txt", StarterTranscripts.english),
    ] + StarterTopics.files

  private static let readme = """
    # 常见问题 · Frequently asked questions

    | | |
    |---|---|
    | `Intents/` | 每个话题一个文件 · a file a topic |
    | `Intents/settings.md` | 问候、婉拒和阈值等设置 · greeting, refusal, threshold and the like |
    | `Intents/out-of-scope.md` | 不回答的问题 · questions to decline |
    | `Intents/synonyms.*.txt` | 同义词 · words that mean the same |
    | `Transcripts/` | 必须照写进行的对话 · conversations that must go as written |
    | `questions.tsv` | 用来评测的问题 · questions to measure with |

    ```
    wenda --intents Intents                       # 对话 · talk to it
    wenda check Intents                           # 检查文件 · find faults in the files
    wenda test Transcripts                        # 重做对话 · hold the conversations again
    wenda evaluate --intents Intents questions.tsv
    ```

    新增话题：复制 `Intents` 里的一个文件，文件名与第一行的标识一致，写上两种语言的问法和回答。
    To add a topic, copy a file of `Intents`, give its name and its first line the same id, and write how
    people ask for it and what to answer.

    """

  private static let questions = """
    opening-hours\t星期天你们上班吗
    opening-hours\twhen can I come by on Saturday
    prices\t补个胎多少钱
    prices\thow expensive is it to fix a flat tyre
    booking\t我想约个时间修车
    booking\tcan I make an appointment to have my bike repaired
    -\t哪里可以买摩托车
    -\twho won the race yesterday

    """

  private static let outOfScope = """
    # out-of-scope

    ## Questions

    ### 中文

    - 今天会下雨吗
    - 附近有什么好吃的
    - 汽车保险怎么买
    - 给我讲个故事
    - 哪里可以学开车

    ### English

    - will it rain today
    - a good place to eat nearby
    - where do I buy car insurance
    - tell me a story
    - who won the football match

    """

  private static let chineseSynonyms = """
    # 一行一组：说法, 说法 => 概念。Both languages may share a concept.
    自行车, 单车, 脚踏车 => bicycle
    修理, 维修, 修 => repair
    价格, 价钱, 费用 => price

    """

  private static let englishSynonyms = """
    # A row a concept: form, form => concept. 两种语言可以用同一个概念。
    bicycle, bike, cycle => bicycle
    repair, fix, mend => repair
    price, cost, fee => price

    """
}
