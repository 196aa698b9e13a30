/// The conversations of the starter FAQ, as `wenda test --update` records them.
enum StarterTranscripts {
  static let chinese = """
    # 只写 “> 问题”，其余由 `wenda test --update` 记下，再逐条检查。
    # intents: ../Intents

    > 你好
    [greeting]
      您好！您可以问营业时间、价格和预约。

    > 你们几点开门？
    [opening-hours]
      周二至周六 **10:00–18:00**，周日、周一休息。

      您可能还想知道：
      1. 预约修车

    > 那要先预约吗
    [booking]
      请打电话 000-0000 预约，告诉我们车子哪里坏了。

      您可能还想知道：
      1. 营业时间
      2. 价格

    > 补胎要多少钱？
    [prices]
      - 补胎：30 元
      - 换刹车：80 元
      - 其他修理先报价，您同意后再动手。

      您可能还想知道：
      1. 预约修车

    """

  static let english = """
    # Write only the questions (`> …`); `wenda test --update` records the rest, which you then read.
    # intents: ../Intents

    > hello
    [greeting]
      Hello! Ask about our hours, our prices or a booking.

    > When do you open?
    [opening-hours]
      Tuesday to Saturday, **10 am to 6 pm**; closed on Sundays and Mondays.

      You may also want to know:
      1. Booking a repair

    > do I have to book for that
    [booking]
      Call 000-0000 and tell us what is broken.

      You may also want to know:
      1. Opening hours
      2. Prices

    > What does it cost to fix a flat tyre?
    [prices]
      - A flat tyre: 30 yuan
      - New brakes: 80 yuan
      - For anything else we name a price first, and begin when you agree.

      You may also want to know:
      1. Booking a repair

    """
}
