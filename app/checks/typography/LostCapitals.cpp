// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/LostCapitals.h"

#include <algorithm>

namespace morat {

namespace {

bool hasTone(QChar c) {
    const QString parts = QString(c).normalized(QString::NormalizationForm_D);
    return std::any_of(parts.cbegin(), parts.cend(), [](QChar part) {
        return QStringView(u"\u0300\u0301\u0303\u0309\u0323").contains(part);
    });
}

/// A small letter that may have been meant as a capital.
bool mayBeCapital(QChar c) {
    return c.isLower() && hasTone(c);
}

enum class Look : quint8 {
    Other,
    Capitals,    ///< "UBND", "VIỆN"
    MayBe,       ///< "Tố" is a name, and what is left of "TỐ"
    LostCapital, ///< "THủ", "ủY"
};

Look lookOf(QStringView word) {
    const auto isLost = [](QChar c) { return c.isUpper() || mayBeCapital(c); };
    if (!std::all_of(word.cbegin(), word.cend(), isLost))
        return Look::Other;
    const auto capitals =
        std::count_if(word.cbegin(), word.cend(), [](QChar c) { return c.isUpper(); });
    if (capitals == word.size())
        return word.size() > 1 ? Look::Capitals : Look::MayBe;
    const bool isSure = capitals > 1 || (capitals == 1 && word.front().isLower());
    return isSure ? Look::LostCapital : Look::MayBe;
}

QList<TextRange> wordsOf(const QString &text) {
    QList<TextRange> words;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end].isLetter())
            ++end;
        if (end > i)
            words.append({i, end - i});
        i = end + 1;
    }
    return words;
}

/// Whether a sentence begins at a word: the block does, or a sentence before it has ended.
bool beginsSentence(const Block &block, qsizetype at) {
    const QString &text = block.text;
    qsizetype before = at - 1;
    while (before >= 0 && (text[before].isSpace() || QStringView(u"“\"'").contains(text[before])))
        --before;
    if (before < 0)
        return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Headline ||
               block.kind == BlockKind::Lead || block.kind == BlockKind::Heading;
    const bool isApart = at - before > 1;
    // "TP. ở", "...": neither ends a sentence.
    qsizetype word = before - 1;
    while (word > 0 && QStringView(u"”\"')").contains(text[word]))
        --word;
    const bool isFullWord = word > 0 && text[word].isLower() && text[word - 1].isLower();
    return isApart && isFullWord && QStringView(u".!?").contains(text[before]);
}

} // namespace

QList<LostCapital> lostCapitalsIn(const Block &block) {
    QList<LostCapital> found;
    const QList<TextRange> words = wordsOf(block.text);
    const auto look = [&](qsizetype word) {
        return lookOf(QStringView(block.text).mid(words[word].start, words[word].length));
    };
    for (qsizetype i = 0; i < words.size();) {
        // Words in capitals that only spaces part, and one of them has lost some.
        qsizetype end = i;
        bool isSure = false;
        while (end < words.size() && look(end) != Look::Other &&
               (end == i || words[end].start == words[end - 1].end() + 1)) {
            isSure = isSure || look(end) == Look::LostCapital;
            ++end;
        }
        if (isSure) {
            const TextRange range{words[i].start, words[end - 1].end() - words[i].start};
            found.append({range, block.text.mid(range.start, range.length).toUpper()});
            i = end;
            continue;
        }
        // None of those words has surely lost capitals: each may still begin a sentence.
        for (end = std::max(end, i + 1); i < end; ++i) {
            const QChar first = block.text[words[i].start];
            if (!mayBeCapital(first) || !beginsSentence(block, words[i].start))
                continue;
            QString meant = block.text.mid(words[i].start, words[i].length);
            meant[0] = first.toUpper();
            found.append({words[i], meant});
        }
    }
    return found;
}

} // namespace morat
