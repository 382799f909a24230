// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/PhraseVariantCheck.h"

#include "text/Folding.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A passage of so many words in common is the same name, not the same turn of phrase.
constexpr size_t leastCommon = 14;
/// Where two passages part, each may have so many words of its own.
constexpr size_t longestGap = 2;
/// Words in common that begin a passage, and that end it.
constexpr size_t seed = 4;
/// Words that must agree for two passages to go on after a gap.
constexpr size_t leastAfterGap = 2;
/// Two passages are compared so far from where they begin alike; no name is as long. Where they
/// part later, that is seen from a later beginning.
constexpr size_t longestCompared = 200;

/// Where a word stands.
struct Place {
    qsizetype block = 0; ///< index in the list of blocks
    qsizetype token = 0;
};

bool isCompared(const Token &token) {
    return token.kind == TokenKind::Word || token.kind == TokenKind::Number;
}

/// A place where two passages differ; half-open runs of words.
struct Gap {
    size_t firstStart = 0;
    size_t firstEnd = 0;
    size_t secondStart = 0;
    size_t secondEnd = 0;
};

bool isName(BlockKind kind) {
    return kind != BlockKind::Code && kind != BlockKind::Furniture && kind != BlockKind::Credit &&
           kind != BlockKind::Byline && kind != BlockKind::TableCell;
}

/// The words of a draft. Of each only a hash is kept: there is one for each word of a book.
class Comparison {
public:
    explicit Comparison(const QList<CheckedBlock> &blocks)
        : m_blocks(blocks) {
        size_t words = 0;
        for (const CheckedBlock &block : blocks)
            words += size_t(std::ranges::count_if(block.tokens, isCompared));
        m_hashes.reserve(words);
        m_marks.reserve(words / markEvery + 1);
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (!isName(blocks[i].block.kind))
                continue;
            m_starts.push_back({m_hashes.size(), i});
            const QList<Token> &tokens = blocks[i].tokens;
            for (qsizetype token = 0; token < tokens.size(); ++token) {
                if (!isCompared(tokens[token]))
                    continue;
                if (m_hashes.size() % markEvery == 0)
                    m_marks.push_back({i, token});
                m_hashes.push_back(quint32(qHash(tokens[token].folded)));
            }
        }
    }

    /// Of the words that begin a passage at `at`.
    [[nodiscard]] quint32 seedHash(size_t at) const {
        quint32 hash = 0;
        for (size_t i = 0; i < seed; ++i)
            hash = hash * 31 + m_hashes[at + i];
        return hash;
    }
    [[nodiscard]] size_t size() const { return m_hashes.size(); }

    /// Looked up: for the few words that are reported.
    [[nodiscard]] Place place(size_t at) const {
        const Start &start = startOf(at);
        // From the marked word before, or from the block's first.
        const Place mark = m_marks[at / markEvery];
        const bool isHere = mark.block == start.block;
        size_t words = isHere ? at % markEvery : at - start.word;
        const QList<Token> &tokens = m_blocks[start.block].tokens;
        for (qsizetype token = isHere ? mark.token : 0; token < tokens.size(); ++token)
            if (isCompared(tokens[token]) && words-- == 0)
                return {start.block, token};
        return {start.block, 0};
    }

    /// The words from `first` and from `second` are the same, each inside its block.
    [[nodiscard]] bool agree(size_t first, size_t second, size_t count) const {
        if (first + count > size() || second + count > size())
            return false;
        for (size_t i = 0; i < count; ++i)
            if (m_hashes[first + i] != m_hashes[second + i])
                return false;
        return first + count <= endOf(first) && second + count <= endOf(second);
    }

    /// Where two passages that begin alike part for a moment; nothing when they are the same, or
    /// too short to be one name.
    [[nodiscard]] QList<Gap> gapsBetween(size_t first, size_t second) const {
        QList<Gap> gaps;
        QList<size_t> runs; ///< words in common before, between and after the gaps
        const size_t firstEnd = endOf(first);
        const size_t secondEnd = std::min(endOf(second), second + longestCompared);
        size_t run = 0;
        const size_t limit = second; // two passages of one text do not touch
        while (true) {
            while (first < std::min(limit, firstEnd) && second < secondEnd &&
                   m_hashes[first] == m_hashes[second]) {
                ++first;
                ++second;
                ++run;
            }
            runs.append(run);
            run = 0;
            const std::optional<Gap> gap = gapAt(first, second, firstEnd, secondEnd);
            if (!gap || gap->firstEnd >= limit)
                break;
            gaps.append(*gap);
            first = gap->firstEnd;
            second = gap->secondEnd;
        }
        // A last run that is short is chance: the passages ended before it.
        while (!gaps.isEmpty() && runs.last() < seed) {
            gaps.removeLast();
            runs.removeLast();
        }
        size_t common = 0;
        for (const size_t words : std::as_const(runs))
            common += words;
        return common >= leastCommon ? gaps : QList<Gap>();
    }

private:
    struct Start {
        size_t word = 0;
        qsizetype block = 0;
    };
    [[nodiscard]] const Start &startOf(size_t at) const {
        const auto after = std::ranges::upper_bound(m_starts, at, {}, &Start::word);
        return *std::prev(after);
    }
    /// One past the last word of the block that the word is in.
    [[nodiscard]] size_t endOf(size_t at) const {
        const auto after = std::ranges::upper_bound(m_starts, at, {}, &Start::word);
        return after == m_starts.end() ? size() : after->word;
    }

    [[nodiscard]] std::optional<Gap> gapAt(size_t first, size_t second, size_t firstBlockEnd,
                                           size_t secondBlockEnd) const {
        for (size_t skipped = 1; skipped <= longestGap; ++skipped) {
            for (const bool inFirst : {true, false}) {
                const size_t a = first + (inFirst ? skipped : 0);
                const size_t b = second + (inFirst ? 0 : skipped);
                if (a + leastAfterGap <= firstBlockEnd && b + leastAfterGap <= secondBlockEnd &&
                    agree(a, b, leastAfterGap))
                    return Gap{first, a, second, b};
            }
        }
        return std::nullopt;
    }

    const QList<CheckedBlock> &m_blocks;
    std::vector<quint32> m_hashes;
    static constexpr size_t markEvery = 256;
    std::vector<Place> m_marks;  ///< where every 256th word stands
    std::vector<Start> m_starts; ///< of blocks, empty ones too
};

/// Where each beginning of a passage stood first. Open addressing with nothing but the places in
/// the table: a book has a million of them.
class FirstPlaces {
public:
    explicit FirstPlaces(const Comparison &text)
        : m_text(text)
        , m_places(text.size() + text.size() / 4 + 1) {}

    /// Of the words at `at`, which are noted when nothing like them was before.
    [[nodiscard]] std::optional<size_t> earlier(size_t at) {
        const quint32 hash = m_text.seedHash(at);
        // Spread over the table, whose size need not be a power of two.
        size_t slot = size_t(quint64((hash ^ hash >> 15) * 0x9E3779B1U) * m_places.size() >> 32);
        for (; m_places[slot] != 0; slot = slot + 1 == m_places.size() ? 0 : slot + 1)
            if (const size_t place = m_places[slot] - 1; m_text.seedHash(place) == hash)
                return place;
        m_places[slot] = quint32(at + 1);
        return std::nullopt;
    }

private:
    const Comparison &m_text;
    std::vector<quint32> m_places; ///< plus 1; 0: free
};

} // namespace

QList<RuleInfo> PhraseVariantCheck::rules() const {
    return {
        {u"consistency.phrase-variant"_s, u"consistency"_s, u"Một tên dài viết hai cách"_s,
         u"Tên hội nghị, đề án, văn bản viết hai lần trong bài mà hơn kém nhau một hai tiếng."_s}};
}

void PhraseVariantCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                       const DocumentFacts & /*facts*/, std::stop_token stop,
                                       QList<Finding> &findings) const {
    const Comparison text(blocks);
    FirstPlaces places(text);
    QSet<std::pair<qsizetype, qsizetype>> reported; ///< block and place
    size_t passed = 0; ///< words before it belong to a passage that has been compared
    for (size_t at = 0; at + seed <= text.size(); ++at) {
        if (at % 512 == 0 && stop.stop_requested())
            return;
        const std::optional<size_t> earlier = places.earlier(at);
        if (!earlier || at < passed || !text.agree(*earlier, at, seed))
            continue;
        for (const Gap &gap : text.gapsBetween(*earlier, at)) {
            passed = gap.secondEnd;
            // A headline is changed to the text's words, the text is not to the headline's.
            const bool inFirst =
                blocks[text.place(*earlier).block].block.kind == BlockKind::Headline;
            const size_t start = inFirst ? gap.firstStart : gap.secondStart;
            const size_t end = inFirst ? gap.firstEnd : gap.secondEnd;
            const Place before = text.place(start - 1);
            const Place after = text.place(end);
            const CheckedBlock &block = blocks[before.block];
            const qsizetype from = block.tokens[before.token].range.start;
            const TextRange range{from, block.tokens[after.token].range.end() - from};
            if (reported.contains({before.block, range.start}))
                continue;
            reported.insert({before.block, range.start});
            const Place otherBefore = text.place((inFirst ? gap.secondStart : gap.firstStart) - 1);
            const Place otherAfter = text.place(inFirst ? gap.secondEnd : gap.firstEnd);
            const CheckedBlock &other = blocks[otherBefore.block];
            const qsizetype otherFrom = other.tokens[otherBefore.token].range.start;
            const QString written = other.block.text.mid(
                otherFrom, other.tokens[otherAfter.token].range.end() - otherFrom);
            findings.append({
                .rule = u"consistency.phrase-variant"_s,
                .category = u"consistency"_s,
                .level = Level::Info,
                .confidence = 0.6,
                .block = block.index,
                .range = range,
                .message =
                    u"Cũng tên này, chỗ khác trong bài viết “%1”. Xem lại cho thống nhất."_s.arg(
                        written),
                .suggestions = {{.text = written}},
                .subject = fold(QStringView(block.block.text).mid(range.start, range.length)),
                .priority = 85,
            });
        }
    }
}

} // namespace morat
