// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mining.h"

#include "Confusions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat::phrases {

QString around(const Corpus &corpus, std::size_t at, std::size_t size) {
    constexpr std::size_t reach = 5;
    const auto numbers = corpus.numbers();
    QString text;
    for (std::size_t i = at > reach ? at - reach : 0;
         i < std::min(numbers.size(), at + size + reach); ++i) {
        if (i == at)
            text += u'[';
        text += numbers[i] == Corpus::gap ? u"·"_s : corpus.word(numbers[i]);
        text += i == at + size - 1 ? u"] "_s : u" "_s;
    }
    return text.simplified();
}

void mine(const Corpus &corpus, const WordPairs &words, std::uint32_t ratio, QTextStream &out) {
    const BigramCounts pairs(corpus);
    struct Candidate {
        std::uint32_t first = 0;
        std::uint32_t second = 0;
        QString right;
        QString category;
        std::uint32_t rightCount = 0;
        QList<Place> places;
    };
    QHash<quint64, Candidate> candidates;
    pairs.forEach([&](std::uint32_t first, std::uint32_t second, std::uint32_t seen) {
        if (seen < ratio * 3 || !words.contains(first, second))
            return;
        const auto consider = [&](std::uint32_t a, std::uint32_t b, const QString &category) {
            if (a == Corpus::gap || b == Corpus::gap || words.contains(a, b))
                return;
            const std::uint32_t wrong = pairs.count(a, b);
            if (wrong < 3 || wrong * ratio > seen)
                return;
            Candidate &candidate = candidates[(quint64(a) << 32U) | b];
            if (candidate.rightCount < seen)
                candidate = {a,        b,    corpus.word(first) + u' ' + corpus.word(second),
                             category, seen, {}};
        };
        for (const Variant &variant : variantsOf(corpus.word(first)))
            consider(corpus.number(variant.syllable), second, variant.category);
        for (const Variant &variant : variantsOf(corpus.word(second)))
            consider(first, corpus.number(variant.syllable), variant.category);
    });
    const auto numbers = corpus.numbers();
    for (std::size_t at = 1; at + 2 < numbers.size(); ++at) {
        const std::uint32_t first = numbers[at] & ~Corpus::capital;
        if (first == Corpus::gap || numbers[at + 1] == Corpus::gap ||
            (numbers[at + 1] & Corpus::capital) != 0)
            continue;
        const auto found = candidates.find((quint64(first) << 32U) | numbers[at + 1]);
        if (found == candidates.end())
            continue;
        const std::uint32_t left = numbers[at - 1] & ~Corpus::capital;
        const std::uint32_t right = numbers[at + 2] & ~Corpus::capital;
        const bool capital = (numbers[at] & Corpus::capital) != 0 && left != Corpus::gap;
        if (!capital && !words.contains(left, first) && !words.contains(numbers[at + 1], right))
            found->places.append({at, left, right});
    }
    const std::vector<std::uint32_t> counts = corpus.wordCounts();
    QList<Candidate> sorted = candidates.values();
    std::sort(sorted.begin(), sorted.end(), [](const Candidate &a, const Candidate &b) {
        if (a.places.size() != b.places.size())
            return a.places.size() > b.places.size();
        return std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
    for (const Candidate &candidate : std::as_const(sorted)) {
        if (candidate.places.size() < 2)
            continue;
        out << corpus.word(candidate.first) << ' ' << corpus.word(candidate.second) << '\t'
            << candidate.right << '\t' << candidate.category << '\t' << candidate.places.size()
            << '\t' << candidate.rightCount << '\t'
            << double(counts[candidate.first]) * double(counts[candidate.second]) /
                   double(numbers.size());
        const qsizetype step = std::max<qsizetype>(1, candidate.places.size() / 3);
        for (qsizetype i = 0; i < candidate.places.size() && i / step < 3; i += step)
            out << '\t' << around(corpus, candidate.places.at(i).at, 2);
        out << '\n';
    }
}

} // namespace morat::phrases
