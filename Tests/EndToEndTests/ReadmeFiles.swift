/// The files that the examples of README.md are about: those that it shows, and those that it speaks of.
struct ReadmeFiles {
  let files: [(name: String, text: String)]

  init(_ readme: Readme) {
    let synonyms = readme.block(beginning: "# synonyms.en.txt").components(separatedBy: "# synonyms.zh.txt")
    let hours = readme.block(beginning: "# opening-hours")
    let talk = readme.block(beginning: "# intents: ../Library")
    let broken = Self.borrowing.replacing("opening-hours", with: "opening-ours").replacing(
      "Answer", with: "Anser")
    files = [
      ("Library/opening-hours.md", hours), ("Library/borrow-books.md", Self.borrowing),
      ("Library/out-of-scope.md", Self.outOfScope), ("Library/synonyms.en.txt", synonyms[0]),
      ("Library/synonyms.zh.txt", "# synonyms.zh.txt" + (synonyms.last ?? "")),
      ("Broken/opening-hours.md", hours), ("Broken/borrow-books.md", broken),
      ("Broken/synonyms.en.txt", synonyms[0] + "library, borrow => library\n"),
      ("Talks/desk.en.txt", talk.replacing("Ten books", with: "Nine books")),
      ("Talks/desk.zh.txt", Self.chineseTalk),
    ]
  }

  private static let borrowing = """
    # borrow-books

    - Section: Borrowing
    - Related: opening-hours

    ## Title

    - 中文: 借书
    - English: Borrowing books

    ## Questions

    ### 中文

    - 怎么借书？
    - 书可以带回家吗？

    ### English

    - How do I borrow a book?
    - Can I take a book home?
    - I would like to borrow something
    - How many books may I borrow?

    ## Answer

    ### 中文

    凭借书证到柜台办理，一次最多十本。

    ### English

    Bring your library card to the desk. Ten books at a time.

    """

  private static let outOfScope = """
    # out-of-scope

    ## Questions

    ### 中文

    - 你们卖咖啡吗？
    - 图书馆招人吗？

    ### English

    - Do you sell coffee?
    - Are there any jobs?

    """

  private static let chineseTalk = """
    # intents: ../Library

    > 怎么借书？
    [borrow-books]
      凭借书证到柜台办理，一次最多十本。

      您可能还想知道：
      1. 开放时间

    """
}
