// SPDX-License-Identifier: GPL-3.0-or-later
#include "InventoryBuilder.h"

#include "text/Tokenizer.h"
#include "vietnamese/orthography/Syllable.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

double uses(const WordCount &count) {
    // A capital is a name's more often than a word's.
    return count.lower + count.capital / 4.0;
}

bool isInPlace(const QString &folded) {
    const std::optional<Syllable> syllable = parseSyllable(folded);
    return syllable && (syllable->place == TonePlace::Right || syllable->place == TonePlace::Old);
}

/// How often the most frequent syllable stands that is one typo away: another tone, another
/// diacritic on one letter, or one letter more or less.
double strongestNeighbour(const QString &folded, const QHash<QString, WordCount> &counts) {
    static constexpr std::array<QStringView, 5> shapes = {u"aăâ", u"eê", u"oôơ", u"uư", u"dđ"};
    const SplitWord split = splitTone(folded);
    QStringList spellings{split.letters};
    for (qsizetype i = 0; i < split.letters.size(); ++i) {
        for (const QStringView shape : shapes) {
            if (!shape.contains(split.letters.at(i)))
                continue;
            for (const QChar other : shape) {
                QString spelling = split.letters;
                spelling[i] = other;
                spellings.append(spelling);
            }
        }
    }
    double best = 0;
    const auto consider = [&](const QString &word) {
        if (word != folded)
            best = std::max(best, uses(counts.value(word)));
    };
    for (const QString &spelling : std::as_const(spellings)) {
        for (int tone = 0; tone < 6; ++tone)
            consider(placeTone(spelling, Tone(tone)));
    }
    static constexpr QStringView letters = u"aăâbcdđeêghiklmnoôơpqrstuưvxy";
    for (qsizetype i = 0; i <= split.letters.size(); ++i) {
        if (i < split.letters.size())
            consider(placeTone(split.letters.left(i) + split.letters.mid(i + 1), split.tone));
        for (const QChar c : letters)
            consider(placeTone(split.letters.left(i) + c + split.letters.mid(i), split.tone));
    }
    return best;
}

bool isInUse(const QString &word, const InventorySources &sources) {
    const int lists = sources.listings.value(word);
    const bool isPlain =
        std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain && lists <= 4) {
        // In plain letters the lists hold names (Hinh, Lac), which their capital shows; with a
        // small letter it is more often a syllable that lost its mark (tình hinh).
        const double lower = sources.counts.value(word).lower;
        if (lower < 30 && strongestNeighbour(word, sources.counts) > 4000 * (lower + 1))
            return false;
    }
    if (lists >= 4)
        return true;
    const double count = uses(sources.counts.value(word));
    struct Bar {
        double least; ///< uses in all counted text
        double ratio; ///< of the strongest neighbour to it
    };
    static constexpr std::array<Bar, 4> bars = {Bar{60, 100}, Bar{20, 300}, Bar{8, 500},
                                                Bar{0, 1000}};
    // Three lists and some use: no frequent neighbour can make a typo of it (đau đáu, cửa kiếng).
    constexpr double someUse = 30;
    if (lists == 3 && count >= someUse)
        return true;
    const Bar bar = bars[size_t(lists)];
    return count >= bar.least &&
           strongestNeighbour(word, sources.counts) <= bar.ratio * (count + 1);
}

} // namespace

Result<qsizetype> readList(const QString &path, QHash<QString, int> &listings) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read "_s + path);
    QSet<QString> words;
    while (!file.atEnd()) {
        for (const Token &token : tokenize(QString::fromUtf8(file.readLine()))) {
            if (token.kind == TokenKind::Word)
                words.insert(token.folded);
        }
    }
    for (const QString &word : std::as_const(words))
        ++listings[word];
    return words.size();
}

QByteArray buildInventory(const InventorySources &sources) {
    double all = 0;
    for (const WordCount &count : sources.counts)
        all += count.lower + count.capital;
    QSet<QString> candidates(sources.counts.keyBegin(), sources.counts.keyEnd());
    candidates.unite(QSet<QString>(sources.listings.keyBegin(), sources.listings.keyEnd()));
    QStringList inUse;
    for (const QString &word : std::as_const(candidates)) {
        if (isInPlace(word) && isInUse(word, sources))
            inUse.append(word);
    }
    std::sort(inUse.begin(), inUse.end());
    QByteArray rows =
        "# Vietnamese syllables in use: folded form (tone mark in the old place), and the\n"
        "# whole part of log2 of its count in 100 million words of edited text (0: only\n"
        "# dictionaries have it). Made by: morat-dictionary inventory\n";
    for (const QString &word : std::as_const(inUse)) {
        const WordCount count = sources.counts.value(word);
        const double scaled = (double(count.lower) + count.capital) * 1e8 / std::max(all, 1.0);
        rows += word.toUtf8() + '\t' +
                QByteArray::number(scaled < 1 ? 0 : int(std::floor(std::log2(scaled)))) + '\n';
    }
    return rows;
}

QByteArray buildNames(const InventorySources &sources) {
    constexpr quint32 least = 30;
    constexpr quint32 capitalsToSmall = 4;
    constexpr double ratio = 300;
    // Neighbours are compared as names: by their capitals alone.
    QHash<QString, WordCount> capitals;
    for (auto it = sources.counts.cbegin(); it != sources.counts.cend(); ++it) {
        if (it->capital > 0)
            capitals.insert(it.key(), {it->capital, 0});
    }
    QStringList names;
    const auto isNew = [&](const QString &word) {
        // Lists that were once converted hold the Icelandic Ð for Đ.
        return word.size() > 1 && hasOnlyVietnameseLetters(QString(word).remove(u'\'')) &&
               !(isInPlace(word) && isInUse(word, sources));
    };
    for (auto it = sources.nameListings.cbegin(); it != sources.nameListings.cend(); ++it) {
        if (isNew(it.key()))
            names.append(it.key());
    }
    for (auto it = sources.counts.cbegin(); it != sources.counts.cend(); ++it) {
        if (it->capital >= least && it->capital >= capitalsToSmall * it->lower &&
            isInPlace(it.key()) && isNew(it.key()) &&
            strongestNeighbour(it.key(), capitals) <= ratio * it->capital)
            names.append(it.key());
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    QByteArray lines =
        "# Parts of Vietnamese names that are no syllables in use, accepted with a capital.\n"
        "# Made by: morat-dictionary names\n";
    for (QString &name : names) {
        name[0] = name.at(0).toUpper();
        lines += name.toUtf8() + '\n';
    }
    return lines;
}

} // namespace morat
