extension DialogueWords {
  /// What steers a conversation in English.
  static let english = DialogueWords(
    greeting: """
      hi, hello, hey, hi there, hello there, hey there, hiya, heya, howdy, good morning, good afternoon, good evening, good day, morning, afternoon, evening, g'day, \
      kia ora, greetings, hi again, hello again, hi all, hello everyone, hi everyone, dear wenda, dear support, to whom it may concern, \
      hi team, hello team, hi guys, hey guys, hi mate, how are you, how are you doing, hope you're well, hope you are well, yo
      """,
    thanks: """
      thanks, thank you, thx, ty, ta, cheers, thanks a lot, thanks so much, thanks very much, thank you so much, thank you very much, \
      many thanks, thanks a million, thanks again, thank you again, much appreciated, thanks in advance, thank you in advance, \
      many thanks in advance, cheers mate, thanks for your help, thank you for your help, thanks for the help, thank you for the help, \
      thanks for that, thanks for the answer, thank you for the answer, thanks for explaining, thanks for your time, thanks for the info, \
      great thanks, ok thanks, tx, thnx, tnx, thks, tks, tyvm, 3q, i appreciate it, appreciate it, i'd appreciate it, that's helpful, that helps, that was helpful, thank u
      """,
    apology: """
      (i was|i'm|im|) (just|only|) (kidding|joking), jk, sorry, excuse me, pardon me, apologies, my apologies, sorry to bother you, sorry to bother, sorry to disturb you, sorry for bothering you, \
      sorry to trouble you, i'm sorry, sorry about this, sorry to ask, sorry if this is obvious, sorry for the silly question, \
      sorry for the stupid question, sorry for asking, forgive me, pardon the interruption, sorry to interrupt
      """,
    announcement: """
      quick question, just a quick question, quick one, one quick question, a quick question, one question, a question, one more question, \
      one more thing, another question, i have a question, i have a quick question, i've got a question, i've a question, got a question, \
      i had a question, can i ask something, can i ask you something, can i ask a question, could i ask a question, may i ask a question, \
      may i ask something, can i ask, may i ask, i wanted to ask, i want to ask, i'd like to ask, i would like to ask, \
      just wanted to ask, just wondering, i was wondering, i'm wondering, question, question for you, stupid question, silly question, \
      dumb question, by the way, btw, i need some help, i need help, (i |)need (some |more |)(info|information), can you help me, could you help me, please help, \
      i have a question about, i've a question about, i've got a question about, a question about, question about, something about, \
      i have a question regarding, a question for you, here's my question, no i meant, i meant, i mean, no i mean, my question is, i have a few questions, i have two questions, a couple of questions, \
      (2|3) (things|questions), (two|a couple of) matters, two things, two questions, three things, three questions, a few things, a few questions, several questions, couple of questions, \
      i have three questions, first question, next question, last question, final question, one last thing, one last question
      """,
    acknowledgement: """
      ok, okay, k, alright, all right, right, great, cool, good, nice, perfect, i see, got it, understood, makes sense, fine, \
      sure, yes, yeah, yep, sounds good, very good, ok got it, ok great, ok cool, excellent, wonderful, good to know, oh, ah, well, that's better, much better, awesome, brilliant, lovely, amazing, (haha|lol|hehe|hahaha|lmao), no worries, fair enough, i'm good, no i'm good, nah i'm good, i'm fine, no i'm fine, i'm all set, all set, all good, never mind, nevermind, nvm, forget it, forget about it, no need, no need anymore, not needed anymore, don't need it anymore, i don't need it anymore, exactly, correct, absolutely, definitely, of course, that's right, aye, yup
      """,
    goodbye:
      "bye, goodbye, bye bye, see you, see ya, good night, see you later, have a nice day, have a good day, take care",
    filler:
      "please, pls, plz, can we, do, it, hmm, so, then, there, wenda, just, and, but, now, anyway, to you, sir, madam, all, mate, well, um, uh, a, the, can you, could you, would you, i said",
    link: "there, wenda, so, and, but, well, um, uh, mate, sir, madam, all, just, though, anyway, now",
    tag: """
      right, is that right, is that correct, correct, is it, isn't it, ok, okay, is that ok, is that possible, anyone know, does anyone know, \
      can you help, can you help me, could you help, could you help me, any ideas, any idea, any advice, any tips, any suggestions, \
      what can i do, what could i do, what to do, what now, how do i do that, how do i do it, how can i do that, how can i do it, \
      is there a way, is there any way, would that work, will that work, does that work, is that allowed, do you know, you know, what do i do, \
      what should i do, can you tell me, could you tell me
      """,
    no: """
      no, nope, nah, none of these, none of those, none of them, none, none of the above, neither, neither of these, neither of them, \
      neither of those, neither one, not that, not this, not these, not those, no none of these, \
      i meant something else, something else, \
      no not that, not that one, i don't mean that, not really, no thanks, nothing of that, no neither, it's none of these, \
      none of that, neither of the two, that's not it, not it, \
      no that's not it, nothing there, none of them fit, none fit, none apply, none of the three, none of the two, different question, \
      something different, another topic, none really, not on the list, it's not on the list, not in the list, it's not in the list, not on your list, not listed, it's not listed, it's not there, not there, i don't want any of those, i don't want any of these, i don't want any of them, not any of these, not any of those, not any of them, not one of these
      """,
    repetition: """
      i don't understand, i didn't understand, i don't understand that, i didn't understand that, i don't get it, i didn't get that,       say that again, say it again, repeat, repeat that, again, once more, come again, pardon, what did you say, what was that, one more time, \
      can you repeat, can you repeat that, could you repeat that, can you say that again, could you say that again, please repeat that, \
      tell me again, repeat the answer, repeat your answer, i didn't catch that, i missed that, say again, repeat please, please say that again, say that one more time, \
      could you say it again, can you say it again, could you repeat, could you repeat it, can you repeat it, repeat it, \
      what was that again, what did you say again, read that again, run that by me again, say that once more, huh, \
      i don't follow, i didn't follow, you lost me, i'm confused, explain again, explain that again, can you explain that again, \
      can you explain again, could you explain that again, come again please, show me that again, show that again, repeat the last answer, \
      (are you|you|r u|are u) (sure|certain|positive|sure about (that|this|it)|sure of that|absolutely sure|100 sure), \
      (sure|you sure) about that, is (that|this|it) (right|true|so|really so|really true|for real), \
      that can't be right, can that be right, oh really, i (don't|can't) believe (it|that|you|this), i find (that|it) hard to believe
      """,
    speakChinese: """
      in chinese, in chinese please, speak chinese, chinese please, answer in chinese, say it in chinese, say that in chinese, reply in chinese, \
      in mandarin, can you speak chinese, could you say that in chinese, can you say that in chinese, switch to chinese, chinese, \
      tell me in chinese, use chinese, mandarin, mandarin please, \
      back to chinese, switch back to chinese, go back to chinese, can we speak chinese, can you answer in chinese, \
      could you answer in chinese, can you reply in chinese, can you write in chinese, write in chinese, do you speak chinese, \
      chinese version, the chinese version, translate to chinese, translate into chinese, translate that to chinese, \
      translate that into chinese, translate it to chinese, translate it into chinese, can you translate that into chinese, \
      repeat that in chinese, repeat in chinese, again in chinese, once more in chinese, the same in chinese, same in chinese, \
      now in chinese, and in chinese, i prefer chinese, can you say it in chinese, could you say it in chinese, \
      say that again in chinese, i (don't|can't|cannot) (speak|read|understand|know) (any|much|) english, what is that in chinese, what's that in chinese, what about in chinese, \
      continue in chinese, let's speak chinese, explain in chinese, explain that in chinese
      """,
    speakEnglish: """
      in english, in english please, speak english, english please, answer in english, say it in english, say that in english, \
      reply in english, can you speak english, could you say that in english, can you say that in english, switch to english, english, \
      tell me in english, use english, english only, \
      back to english, switch back to english, go back to english, can we speak english, can you answer in english, \
      could you answer in english, can you reply in english, can you write in english, write in english, do you speak english, \
      english version, the english version, translate to english, translate into english, translate that to english, \
      translate that into english, translate it to english, translate it into english, can you translate that into english, \
      repeat that in english, repeat in english, again in english, once more in english, the same in english, same in english, \
      now in english, and in english, i prefer english, can you say it in english, could you say it in english, \
      say that again in english, i (don't|can't|cannot) (speak|read|understand|know) (any|much|) chinese, what is that in english, what's that in english, what about in english, \
      continue in english, let's speak english, explain in english, explain that in english
      """,
    complaint: """
      that's not right, that is not right, that's wrong, that is wrong, that's incorrect, wrong, wrong answer, you're wrong, you are wrong, \
      not helpful, that's not helpful, that's no help, that doesn't help, useless, you're useless, you are useless, this is useless, \
      stupid, you're stupid, you are stupid, stupid bot, you idiot, idiot, you're dumb, you are dumb, dumb bot, rubbish, nonsense, \
      that's nonsense, that makes no sense, that doesn't answer my question, that didn't answer my question, you didn't answer my question, \
      that's not an answer, that's not my question, you don't understand, you don't understand me, you misunderstood, \
      you misunderstood me, you (don't|didn't) get (me|that|what i mean|what i meant|my question), you didn't get it, (that's|it's|that was) (useless|no use|rubbish|stupid|ridiculous|terrible|awful), you got it wrong, you're not listening, this is ridiculous, you suck, bad bot, terrible, crap, \
      are you stupid, are you dumb, are you an idiot, are you kidding, are you kidding me, are you serious, are you even listening, \
      how stupid are you, so stupid, this is stupid, how dumb, bullshit, shit, wtf, what the hell, no help, no help at all, \
      you're no help, you are no help, this isn't helpful, this is not helpful, this doesn't help, doesn't help, didn't help, \
      not helpful at all, that's not helpful at all, you're not helping, waste of time, what a waste of time, that's not true, \
      you don't get it, you didn't understand, you didn't understand me, you didn't answer me, you didn't answer, \
      that's the wrong answer, that's wrong answer, not correct, that's not correct, it's wrong, this is wrong, this is not right, \
      that's not the answer, that's off topic, i didn't ask that, i didn't ask about that, \
      (that's|this is|it's|still|that's still|this is still|) not what i (asked|asked for|meant|mean|wanted|want|need|wanted to know|want to know), \
      (you're|you are) (not helping|no use|no help|not much help|not being helpful|not very helpful|hopeless|getting me nowhere) (me|at all|here|one bit|), \
      (this|that|it) is (going nowhere|getting us nowhere|getting me nowhere|pointless|hopeless|not working), i'm getting nowhere, \
      (you|you still|you just) (don't|didn't|can't) (hear|follow|understand) (me|what i said|what i say|what i'm saying|a word i say), \
      (that|this) (isn't|wasn't) what i (asked|asked for|meant|wanted|want|need|wanted to know), none of (that|this|these|those) is what i (asked|asked for|meant|wanted|want|need), \
      (that's|this is|that wasn't|that was|) not (at all|) what (i was|i'm) (asking|asking about|asking for|looking for), not at all what i (asked|meant|wanted), \
      (that wasn't|that isn't|that was|that's|this is|) not my question, not the answer i (wanted|need|was looking for), \
      (that|it|this|you) (doesn't|didn't|don't|still didn't|still haven't|haven't) (answer|answered) (it|me|that|what i asked|my question|the question), \
      (you're|you are) not answering (me|my question|the question|what i asked|anything|anything i ask), (answer|just answer) (my|the) question, \
      you (can't|cannot|don't) answer (anything|anything i ask|any of my questions), you don't know anything, you know nothing, \
      i asked (you|) (something else|something different|a different question|another question), you (misread|misunderstood) (me|it|my question), you got me wrong, \
      (that|this|it) has nothing to do with (it|that|this|my question|what i asked), (that's|that is|) (irrelevant|unrelated|beside the point|not relevant), \
      you keep (saying|repeating|telling me|giving me) (that|the same|the same thing|the same answer|the wrong answer), bad answer, terrible answer, horrible, awful, garbage, trash, \
      this bot is useless, what a useless bot, useless bot, i'm annoyed, that's annoying, this is annoying, stop it
      """,
    help: "help, help me, commands, what are the commands, show commands, menu, show menu, show me the menu",
    quit:
      "exit, quit, quit chat, exit chat, end chat, end the chat, close chat, close the chat, leave chat, leave the chat, log out, logout",
    connector: "and, n, also, plus, and also, as well as, and then, but also, but, and what's more",
    interrogativeOpening: """
      what, whats, how, hows, why, where, wheres, when, which, who, whos, whose, can, could, do, does, did, is, are, will, would, should, may, \
      am, has, have, isnt, cant, dont, doesnt, whether
      """,
    interrogative: """
      whether, (for|to) (whom|what sort|what kind), what do i do, what should i do, what do i do now, what now, how do i do that, how do i do it, how do i do this, how can i do that, \
      how can i do it, how is that done, how is it done
      """,
    ellipsisOpening: """
      and, or, w, and for, and with, and in, and to, and by, and at, and on, and from, what about, how about, and what about, and how about, \
      what about with, what about in, what about for, how about with, how about in, with, for, in, but, but with, but what about, \
      but in, so, so what about, then, then what about, also, also in, also for, also with, same for, same with, is it the same for, is it the same with, is that the same for, does that go for, does the same go for, does it go for, does that apply to, does the same apply to, is that also true for, and if it's, \
      what if it's, what if i use, instead of that, about, regarding, it's about, this is about, the, even in, even with, via
      """,
    ellipsisEnding:
      "one, then, too, instead, as well, though, also, maybe, perhaps, either, works, work, ok, okay, obv, obvs, obviously, of course",
    listFrame: """
      and, so, then, the, how, does, do, is, are, what, whats, about, work, works, one, it, i, me, tell, more, please, explain, can, could, you, of, \
      a, again, use, did, say, mean, mean by, by, with, to, go, on, in, detail, well, that, this, for, those, these, them, us, your, you said, involve, involves, entail, look like, about that, \
      (sounds|looks|seems) (good|great|fine|better|best|interesting|promising|easiest|like me), (good|better|best) (to|for) me, suits me, suits me best, works for me
      """,
    listNoun: "way, ways, option, method, step, point, approach, route, solution, idea",
    negation: """
      not, no not, i don't mean, i didn't mean, i'm not asking, i'm not asking about, not asking about, i didn't ask, i didn't ask about, \
      not about, forget, forget about, never mind
      """,
    affirmation:
      """
      but, i mean, i meant, but rather, rather, i'm asking, i'm asking about, i asked, i asked about, i want, i was asking, i was asking about, \
      i (want|wanted|just want|just wanted|only want|only wanted) to know
      """,
    without: """
      without, without it, without that, without one, if not, what if not, if i don't, what if i don't, otherwise, what if i don't have one, \
      if i don't have one, what if i don't have it, if i don't have it, if there is none, what if there is none, if i haven't
      """,
    chineseName: "chinese, mandarin, putonghua, simplified chinese, traditional chinese",
    englishName: "english",
    again: """
      again, once more, one more time, another time, a second time, repeat, repeating, over again, once again, what did you say, what you said, \
      what you just said, what did you just say, what were you saying, what was that, didn't catch, didn't hear, didn't get, didn't see, didn't quite catch, didn't quite get, didn't quite hear, didn't quite follow, \
      couldn't catch, couldn't hear, couldn't follow, missed, i forgot, i've forgotten, already forgot, are you sure, you sure, is that certain, hard to believe
      """,
    requestFrame: """
      can, could, would, will, you, we, me, us, it, that, this, them, the, a, to, into, in, for, of, from, on, by, with, say, said, tell, speak, \
      talk, write, type, reply, respond, answer, answers, message, text, part, bit, give, put, show, send, read, run, go, going, back, return, \
      over, through, switch, change, continue, keep, stay, stick, use, using, make, translate, translated, translation, version, explain, now, \
      same, thing, only, instead, please, pls, plz, let, let's, lets, let's do, lets do, can we do, could we do, back to, just, last, previous, one, before, what, \
      quite, time, whole, everything, all, and, but, or, then, so, ok, okay, hmm, if possible, possible, mind, do you mind, would you mind, \
      i want, i need, i'd like, i would like, i prefer, i'd prefer, i would prefer, i'd rather, i would rather, i'd rather have, can i have, could i have, \
      may i have, is there, can i get, could i get, can i see, could i see, i can read, i read, i speak, i don't, i don't read, i don't speak, i can't read, have it, \
      have that, would be better, is better, is fine, would be great, would be nice, is easier, easier, would be easier, understand, i'd understand, ask, u, simple, simpler, simply, plain, words, slower, slowly, better, any chance, any chance of, i'm sorry, i, really, no, my, \
      from now on, wait, hang on, hold on, huh, eh, how about, what about, do it, do that, rather, if you can, if you could, thing in, while, she, he, they, her, him, get, hear, see, find, hmm, mm, about
      """,
    consent: """
      yes, yeah, yep, yup, yes please, yes pls, yeah please, yep please, sure please, ok please, please tell me, yes do, please do, please, go ahead, go on, tell me, tell me more, tell me more about it, tell me more about that, tell me more about this, tell me more about that one, more about that, more about it, more about that one, more details, more detail, tell me about it, tell me about that, that one, \
      yes that one, that's it, that's the one, that's right, i do, i would, i would like that, i'd like that, sure, of course, definitely, absolutely, \
      correct, exactly, show me, let's see, let's hear it, let's hear, i want that, i want to know, do tell, continue, more, this one, aye
      """)
}

extension Phrases {
  /// What is said in English.
  static let english = Phrases(
    greeting: "Hello, I am Wenda. Ask me in English or Chinese, for example:",
    hint: "Type :topics for all topics, :help for the commands, :quit to leave.",
    declined: "Sorry, I don't know the answer to that.",
    declinedAgain: [
      "I have no answer to that one either; other words may help.",
      "I still found no answer. You may choose one of the topics below.",
    ],
    nearest: "The nearest topics I know are:",
    askBack: "Which of these do you mean?",
    askSubject: "What is it about? Please say a little more, or choose one of these:",
    askAgain: "I still cannot tell which one you mean; give its number, or ask in other words:",
    related: "You may also want to know:",
    untranslated: "(This answer is only available in Chinese.)",
    noSuchChoice: "There is no such choice; answer 1 to %, or ask in other words.",
    topics: "These are the topics I can answer; a number picks one:",
    nothing: "Please ask a question.",
    leftOut: "I found no answer to %; please ask that by itself.",
    rejected: [
      "All right, none of those. Is it one of these?", "I see, not those either. Is it among these?",
    ],
    sorry: [
      "Sorry, I got that wrong. Which of these do you mean?",
      "I am sorry, wrong again. Is it perhaps one of these?",
    ],
    sorryAlone: "I am sorry about that. Please ask once more in other words, and I will do my best.",
    noneLeft: "Sorry, I have no other answers. Please ask once more in other words.",
    acts: [
      (.greeting, "Hello! Please ask a question."), (.thanks, "You're welcome! Ask me any time."),
      (.apology, "No trouble at all. Please ask a question."),
      (.announcement, "Go ahead, what is your question?"),
      (.acknowledgement, "All right. Ask me any time."), (.goodbye, "Goodbye! Come back any time."),
      (.no, "All right. What else would you like to know?"),
      (.speakChinese, "All right, in Chinese from now on."),
      (.speakEnglish, "All right, in English from now on."),
      (.help, "Please ask your question in one sentence."), (.quit, "Goodbye!"),
    ])
}
