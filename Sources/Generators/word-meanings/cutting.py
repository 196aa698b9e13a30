"""Cuts texts into words of the table, as Wenda does: English words whole, Chinese by longest match."""
import re
import unicodedata

import scipy.sparse
import numpy as np

LONGEST = 5
WORD = re.compile("[a-z]+|[\u4e00-\u9fff]+")


class Cutter:
    def __init__(self, words, folding):
        self.numbers = {word: number for number, word in enumerate(words)}
        self.folding = folding

    def cut(self, text):
        """The numbers of the known words of a text."""
        text = re.sub(r"['`´‘’′ʼ]", "", unicodedata.normalize("NFKC", text).lower())
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        result = []
        for run in WORD.findall(self.folding.chinese(text)):
            if run[0] <= "z":
                if run in self.numbers:
                    result.append(self.numbers[run])
                continue
            start = 0
            while start < len(run):
                end = min(start + LONGEST, len(run))
                while end > start + 1 and run[start:end] not in self.numbers:
                    end -= 1
                if run[start:end] in self.numbers:
                    result.append(self.numbers[run[start:end]])
                start = end
        return result

    def counts(self, texts):
        """How often each word stands in each text, as a sparse matrix."""
        rows, columns = [], []
        for row, text in enumerate(texts):
            words = self.cut(text)
            rows += [row] * len(words)
            columns += words
        ones = np.ones(len(rows), np.float32)
        return scipy.sparse.csr_matrix((ones, (rows, columns)), (len(texts), len(self.numbers)))
