// SPDX-License-Identifier: GPL-3.0-or-later
#include "Evidence.h"

#include "text/Folding.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat::phrases {

namespace {

/// Below this a counted word list holds typos and chance neighbours.
constexpr int fewestInList = 100;
/// A word that the corpus has more rarely cancels nothing.
constexpr std::uint32_t fewestInCorpus = 30;
constexpr qsizetype mostExceptions = 24;
/// A neighbour that the right form has at least this often is no chance neighbour of the wrong
/// one, unless the wrong one follows it more than once in `typoRatio` times.
constexpr int oftenRight = 20;
constexpr int typoRatio = 50;

struct Pattern {
    QList<std::uint32_t> numbers;
    bool capitals = false;
    qsizetype row = 0;
    bool isWrong = false;
};

QStringList chosen(QList<std::uint32_t> neighbours, const Corpus &corpus,
                   const QHash<std::uint32_t, int> &wrong, const QHash<std::uint32_t, int> &right,
                   const auto &pairCount) {
    neighbours.removeIf([&](std::uint32_t word) {
        const int often = right.value(word);
        return pairCount(word) < fewestInCorpus ||
               (often >= oftenRight && wrong.value(word) * typoRatio < often);
    });
    std::stable_sort(neighbours.begin(), neighbours.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (wrong.value(a) != wrong.value(b))
            return wrong.value(a) > wrong.value(b);
        return pairCount(a) > pairCount(b);
    });
    QStringList names;
    for (const std::uint32_t word :
         std::as_const(neighbours).first(std::min(neighbours.size(), mostExceptions)))
        names.append(corpus.word(word));
    return names;
}

} // namespace

Result<WordPairs> WordPairs::load(const QStringList &paths, const Corpus &corpus) {
    WordPairs words;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(path + u": "_s + file.errorString());
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().trimmed();
            QString word = QString::fromUtf8(line);
            if (line.startsWith('{')) {
                word = QJsonDocument::fromJson(line).object().value(u"text"_s).toString();
            } else if (const qsizetype tab = word.indexOf(u'\t'); tab >= 0) {
                if (word.mid(tab + 1).toInt() < fewestInList)
                    continue;
                word.truncate(tab);
            }
            const QStringList syllables = word.split(u' ', Qt::SkipEmptyParts);
            if (syllables.size() != 2)
                continue;
            const std::uint32_t first = corpus.number(fold(syllables[0]));
            const std::uint32_t second = corpus.number(fold(syllables[1]));
            const quint64 key = (quint64(first) << 32U) | second;
            if (first == Corpus::gap || second == Corpus::gap || words.m_pairs.contains(key))
                continue;
            words.m_pairs.insert(key);
            words.m_before[second].append(first);
            words.m_after[first].append(second);
        }
    }
    return words;
}

QList<RowEvidence> gather(const Corpus &corpus, const PhraseList &list) {
    QList<RowEvidence> evidence(list.phrases().size());
    QHash<std::uint32_t, QList<Pattern>> byFirst;
    const auto add = [&](const QList<QStringView> &syllables, qsizetype row, bool isWrong) {
        Pattern pattern{{}, list.phrases().at(row).isName, row, isWrong};
        for (const QStringView syllable : syllables)
            pattern.numbers.append(corpus.number(fold(syllable)));
        if (!pattern.numbers.contains(Corpus::gap))
            byFirst[pattern.numbers.first()].append(pattern);
    };
    for (qsizetype row = 0; row < list.phrases().size(); ++row) {
        add(list.phrases().at(row).syllables, row, true);
        add(list.phrases().at(row).corrected, row, false);
    }
    std::vector<const QList<Pattern> *> starts(std::size_t(corpus.vocabulary()), nullptr);
    for (auto it = byFirst.cbegin(); it != byFirst.cend(); ++it)
        starts[it.key()] = &it.value();

    const auto numbers = corpus.numbers();
    const auto bare = [&](std::size_t at) { return numbers[at] & ~Corpus::capital; };
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const QList<Pattern> *const patterns = starts[bare(at)];
        if (patterns == nullptr)
            continue;
        for (const Pattern &pattern : *patterns) {
            const auto size = std::size_t(pattern.numbers.size());
            if (at + size >= numbers.size())
                continue;
            bool same = true;
            for (std::size_t i = 0; i < size && same; ++i) {
                const bool capital = (numbers[at + i] & Corpus::capital) != 0;
                same = bare(at + i) == pattern.numbers.at(qsizetype(i)) &&
                       (pattern.capitals ? (i > 0 || capital) : (i == 0 || !capital));
            }
            if (!same)
                continue;
            const std::uint32_t left = at > 0 ? bare(at - 1) : Corpus::gap;
            const std::uint32_t right = bare(at + size);
            RowEvidence &row = evidence[pattern.row];
            // A capital after a word without one begins a name or a sentence without a stop.
            const bool mayBeName = !pattern.capitals && left != Corpus::gap &&
                                   (numbers[at] & Corpus::capital) != 0 &&
                                   (numbers[at - 1] & Corpus::capital) != 0;
            if (pattern.isWrong && !mayBeName) {
                row.wrong.append({at, left, right});
            } else if (!pattern.isWrong) {
                ++row.rightCount;
                ++row.rightAfter[left];
                ++row.rightBefore[right];
            }
        }
    }
    return evidence;
}

Exceptions exceptionsFor(const Phrase &phrase, const RowEvidence &evidence, const Corpus &corpus,
                         const BigramCounts &pairs, const WordPairs &words) {
    QHash<std::uint32_t, int> wrongAfter;
    QHash<std::uint32_t, int> wrongBefore;
    for (const Place &place : evidence.wrong) {
        ++wrongAfter[place.left];
        ++wrongBefore[place.right];
    }
    const std::uint32_t first = corpus.number(phrase.syllables.first());
    const std::uint32_t last = corpus.number(phrase.syllables.last());
    return {chosen(words.before(first), corpus, wrongAfter, evidence.rightAfter,
                   [&](std::uint32_t word) { return pairs.count(word, first); }),
            chosen(words.after(last), corpus, wrongBefore, evidence.rightBefore,
                   [&](std::uint32_t word) { return pairs.count(last, word); })};
}

} // namespace morat::phrases
