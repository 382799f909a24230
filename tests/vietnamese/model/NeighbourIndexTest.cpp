// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/NeighbourIndex.h"

#include <QTest>

#include <vector>

using namespace morat;

/// Runs of every length: none, a few (lists), most words (rows of bits).
class NeighbourIndexTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        quint32 random = 5;
        const auto next = [&random] { return (random = random * 1664525 + 1013904223) >> 8; };
        for (quint32 first = 0; first < words; ++first) {
            m_words.push_back({.firstPair = quint32(m_pairs.size())});
            const quint32 inHundred = first % 7 == 0 ? 90 : first % 5 == 0 ? 0 : 3;
            for (quint32 last = 0; last < words; ++last) {
                // Few precede the words of the upper half, so that those runs are lists, too.
                if (next() % 100 >= (last < words / 2 ? inHundred : inHundred / 3))
                    continue;
                model::PairEntry pair{};
                pair.last = model::Word(last);
                pair.forward = quint8(next());
                pair.backward = quint8(next());
                m_places[first * words + last] = qint32(m_pairs.size());
                m_pairs.push_back(pair);
            }
        }
        m_words.push_back({.firstPair = quint32(m_pairs.size())});
        m_pairs.push_back({}); // closes the last run
    }

    void findsWhatFollowsInTheOrderOfThePairs() {
        const auto index = NeighbourIndex::following(m_words, m_pairs);
        for (quint32 first = 0; first < words; ++first) {
            const auto run = index.of(model::Word(first));
            QCOMPARE(index.startOf(model::Word(first)), m_words[first].firstPair);
            for (quint32 last = 0; last < words; ++last) {
                const qint32 place = run.find(model::Word(last));
                const auto *expected = pairOf(first, last);
                // Said only when it fails: there are a million.
                if ((place >= 0) != (expected != nullptr) ||
                    (place >= 0 &&
                     (expected != &m_pairs[m_words[first].firstPair + quint32(place)] ||
                      run.probability(place) != model::unpackProbability(expected->forward))))
                    QFAIL(qPrintable(QStringLiteral("%1 %2").arg(first).arg(last)));
            }
        }
    }

    void findsWhatPrecedes() {
        const auto index = NeighbourIndex::preceding(m_words, m_pairs);
        for (quint32 last = 0; last < words; ++last) {
            const auto run = index.of(model::Word(last));
            for (quint32 first = 0; first < words; ++first) {
                const qint32 place = run.find(model::Word(first));
                const auto *expected = pairOf(first, last);
                if ((place >= 0) != (expected != nullptr) ||
                    (place >= 0 &&
                     run.probability(place) != model::unpackProbability(expected->backward)))
                    QFAIL(qPrintable(QStringLiteral("%1 %2").arg(first).arg(last)));
            }
        }
    }

private:
    [[nodiscard]] const model::PairEntry *pairOf(quint32 first, quint32 last) const {
        const qint32 place = m_places[first * words + last];
        return place >= 0 ? &m_pairs[size_t(place)] : nullptr;
    }

    static constexpr quint32 words = 1003; ///< no multiple of a chunk
    std::vector<model::WordEntry> m_words;
    std::vector<model::PairEntry> m_pairs;
    std::vector<qint32> m_places = std::vector<qint32>(words * words, -1);
};

QTEST_GUILESS_MAIN(NeighbourIndexTest)
#include "NeighbourIndexTest.moc"
