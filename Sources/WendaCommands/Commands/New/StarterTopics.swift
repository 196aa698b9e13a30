/// The topics of the starter FAQ.
enum StarterTopics {
  static let files: [(name: String, text: String)] = [
    ("Intents/greeting.md", greeting), ("Intents/opening-hours.md", openingHours),
    ("Intents/prices.md", prices), ("Intents/booking.md", booking),
  ]

  private static let greeting = """
    # greeting

    这一行是给作者自己看的说明，不会显示。A line here is a note of the author's and is not shown.

    ## Title

    - 中文: 问候
    - English: Greeting

    ## Questions

    ### 中文

    - 你好
    - 您好
    - 早上好
    - 有人在吗

    ### English

    - hello
    - hi there
    - good morning
    - is anybody there

    ## Answer

    ### 中文

    您好！您可以问营业时间、价格和预约。

    ### English

    Hello! Ask about our hours, our prices or a booking.

    """

  private static let openingHours = """
    # opening-hours

    - Section: 到店 · Visiting
    - Related: booking

    ## Title

    - 中文: 营业时间
    - English: Opening hours

    ## Questions

    ### 中文

    - 你们几点开门
    - 几点关门
    - 今天什么时候关门
    - 关门时间
    - 周末营业吗
    - 星期天开不开
    - 营业时间
    - 什么时候可以过来

    ### English

    - when do you open
    - what time do you close
    - when do you close today
    - closing time
    - are you open at weekends
    - are you there on Sunday
    - opening hours
    - when can I come in

    ## Answer

    ### 中文

    周二至周六 **10:00–18:00**，周日、周一休息。

    ### English

    Tuesday to Saturday, **10 am to 6 pm**; closed on Sundays and Mondays.

    """

  private static let prices = """
    # prices

    - Section: 修车 · Repairs
    - Related: booking

    ## Title

    - 中文: 价格
    - English: Prices

    ## Questions

    ### 中文

    - 修自行车多少钱
    - 价格是多少
    - 补胎要多少钱
    - 换刹车贵吗
    - 换链条的价格
    - 怎么收费
    - 有价目表吗

    ### English

    - how much does a repair cost
    - what are your prices
    - what does it cost to fix a flat tyre
    - the price of a new chain
    - is it expensive to replace the brakes
    - how much do you charge
    - do you have a price list

    ## Answer

    ### 中文

    - 补胎：30 元
    - 换刹车：80 元
    - 其他修理先报价，您同意后再动手。

    ### English

    - A flat tyre: 30 yuan
    - New brakes: 80 yuan
    - For anything else we name a price first, and begin when you agree.

    """

  private static let booking = """
    # booking

    - Section: 修车 · Repairs
    - Related: opening-hours, prices

    “Follow-ups” 下的问题只在那些话题之后才这样理解。What stands under “Follow-ups” is understood like this
    only right after those topics.

    ## Title

    - 中文: 预约修车
    - English: Booking a repair

    ## Questions

    ### 中文

    - 怎么预约
    - 修车要预约吗
    - 我想预约修理自行车
    - 可以约个时间吗
    - 想约个时间修车
    - 能不能先约好时间
    - 能帮我预约明天吗
    - 需要提前预约吗

    ### English

    - how do I book
    - do I need an appointment
    - I want to book a bicycle repair
    - can I make an appointment
    - could you book me in for tomorrow
    - do I have to book in advance

    ## Follow-ups after opening-hours, prices

    ### 中文

    - 那要先预约吗
    - 可以先约好吗

    ### English

    - do I have to book for that
    - and can I reserve a time

    ## Answer

    ### 中文

    请打电话 000-0000 预约，告诉我们车子哪里坏了。

    ### English

    Call 000-0000 and tell us what is broken.

    """
}
