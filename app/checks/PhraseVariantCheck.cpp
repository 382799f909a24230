// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/PhraseVariantCheck.h"

#include "text/Folding.h"

#include <QHash>
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

struct Word {
    qsizetype block = 0; ///< index in the list of blocks
    qsizetype token = 0;
    size_t hash = 0;
};

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

class Comparison {
public:
    explicit Comparison(const QList<CheckedBlock> &blocks) {
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (!isName(blocks[i].block.kind))
                continue;
            for (qsizetype token = 0; token < blocks[i].tokens.size(); ++token) {
                const Token &word = blocks[i].tokens[token];
                if (word.kind == TokenKind::Word || word.kind == TokenKind::Number)
                    m_words.push_back({i, token, qHash(word.folded)});
            }
        }
    }

    [[nodiscard]] const Word &word(size_t at) const { return m_words[at]; }
    [[nodiscard]] size_t size() const { return m_words.size(); }

    [[nodiscard]] bool agree(size_t first, size_t second, size_t count) const {
        if (first + count > m_words.size() || second + count > m_words.size())
            return false;
        for (size_t i = 0; i < count; ++i) {
            if (m_words[first + i].hash != m_words[second + i].hash ||
                m_words[first + i].block != m_words[first].block ||
                m_words[second + i].block != m_words[second].block)
                return false;
        }
        return true;
    }

    /// Where two passages that begin alike part for a moment; nothing when they are the same, or
    /// too short to be one name.
    [[nodiscard]] QList<Gap> gapsBetween(size_t first, size_t second) const {
        QList<Gap> gaps;
        QList<size_t> runs; ///< words in common before, between and after the gaps
        const qsizetype firstBlock = m_words[first].block;
        const qsizetype secondBlock = m_words[second].block;
        size_t run = 0;
        const size_t limit = second; // two passages of one text do not touch
        while (true) {
            while (first < limit && agree(first, second, 1) && m_words[first].block == firstBlock &&
                   m_words[second].block == secondBlock) {
                ++first;
                ++second;
                ++run;
            }
            runs.append(run);
            run = 0;
            const std::optional<Gap> gap = gapAt(first, second, firstBlock, secondBlock);
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
    [[nodiscard]] std::optional<Gap> gapAt(size_t first, size_t second, qsizetype firstBlock,
                                           qsizetype secondBlock) const {
        for (size_t skipped = 1; skipped <= longestGap; ++skipped) {
            for (const bool inFirst : {true, false}) {
                const size_t a = first + (inFirst ? skipped : 0);
                const size_t b = second + (inFirst ? 0 : skipped);
                if (agree(a, b, leastAfterGap) && m_words[a].block == firstBlock &&
                    m_words[b].block == secondBlock)
                    return Gap{first, a, second, b};
            }
        }
        return std::nullopt;
    }

    std::vector<Word> m_words;
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
    QHash<size_t, size_t> firstAt; ///< hash of four words → where they stood first, plus 1
    firstAt.reserve(qsizetype(text.size()));
    QSet<std::pair<qsizetype, qsizetype>> reported; ///< block and place
    size_t passed = 0; ///< words before it belong to a passage that has been compared
    for (size_t at = 0; at + seed <= text.size(); ++at) {
        if (at % 512 == 0 && stop.stop_requested())
            return;
        size_t key = 0;
        for (size_t i = 0; i < seed; ++i)
            key = key * 31 + text.word(at + i).hash;
        size_t &first = firstAt[key];
        if (first == 0) {
            first = at + 1;
            continue;
        }
        const size_t earlier = first - 1;
        if (at < passed || !text.agree(earlier, at, seed))
            continue;
        for (const Gap &gap : text.gapsBetween(earlier, at)) {
            passed = gap.secondEnd;
            // A headline is changed to the text's words, the text is not to the headline's.
            const bool inFirst = blocks[text.word(earlier).block].block.kind == BlockKind::Headline;
            const size_t start = inFirst ? gap.firstStart : gap.secondStart;
            const size_t end = inFirst ? gap.firstEnd : gap.secondEnd;
            const Word &before = text.word(start - 1);
            const Word &after = text.word(end);
            const CheckedBlock &block = blocks[before.block];
            const qsizetype from = block.tokens[before.token].range.start;
            const TextRange range{from, block.tokens[after.token].range.end() - from};
            if (reported.contains({before.block, range.start}))
                continue;
            reported.insert({before.block, range.start});
            const Word &otherBefore = text.word((inFirst ? gap.secondStart : gap.firstStart) - 1);
            const Word &otherAfter = text.word(inFirst ? gap.secondEnd : gap.firstEnd);
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
