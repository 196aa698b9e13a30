/// The settings of the starter FAQ.
enum StarterSettings {
  static let text = """
    # settings / 设置

    这个文件管整套问答，每一项都可以删掉。“自动”表示由 Wenda 决定。
    What holds for the whole FAQ; any of it may be taken out. “automatic” leaves it to Wenda.

    回答用的语言，写在前面的先用。The languages of the FAQ, the first one first.

    - Languages / 语言: 中文, English

    先列出的话题，用它们的标识。The topics that are shown first, by their ids.

    - Featured / 推荐: opening-hours, booking

    把握低于这个值就不回答，例如 40 %。Below this confidence a question is declined, such as 40 %.

    - Threshold / 阈值: 自动 / automatic

    估计每一百个问题里有多少是不该回答的，例如 30 %。How many questions in a hundred are to be declined.

    - Out of scope / 范围外: 自动 / automatic

    ## Greeting / 问候

    - 中文: 您好，这里是自行车行。您可以这样问：
    - English: Hello, this is the bicycle workshop. Ask for example:

    ## Refusal / 婉拒

    - 中文: 抱歉，这个我不知道。请打电话 000-0000 问我们。
    - English: Sorry, I do not know that. Please call us on 000-0000.

    """
}
