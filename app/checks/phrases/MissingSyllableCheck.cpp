// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/MissingSyllableCheck.h"

#include "vietnamese/orthography/Confusion.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Over the contextual check, which takes a syllable beside the gap for a typo.
constexpr int missingPriority = 24;

/// How many syllables of the compound are there.
size_t writtenOf(const CompoundGap &gap) {
    return size_t(gap.compound.size()) - 1;
}

/// The words as they are folded.
QString subjectOf(std::span<const Token *const> words) {
    QStringList folded;
    for (const Token *word : words)
        folded.append(word->folded);
    return folded.join(u' ');
}

bool canBeSlip(const QString &word, const QString &meant) {
    return word == meant || confusionBetween(SpelledSyllable(word), SpelledSyllable(meant));
}

} // namespace

MissingSyllableCheck::MissingSyllableCheck(std::shared_ptr<const FixedCompounds> compounds,
                                           std::shared_ptr<const ModelTextReader> model)
    : m_compounds(std::move(compounds))
    , m_model(std::move(model)) {}

QList<RuleInfo> MissingSyllableCheck::rules() const {
    return {{u"spelling.missing-syllable"_s, u"spelling.phrase"_s, u"Cụm từ cố định thiếu tiếng"_s,
             u"Cụm bốn tiếng trở lên luôn đi liền mà rơi mất một tiếng, như “Hội đồng nhân các "
             u"cấp” (Hội "
             u"đồng nhân dân các cấp)."_s}};
}

bool MissingSyllableCheck::isWord(const QString &first, const QString &second) const {
    return m_model->model()
        .compound(std::array{m_model->wordOf(first), m_model->wordOf(second)})
        .has_value();
}

bool MissingSyllableCheck::isLostAt(const CompoundGap &gap, Run words, size_t first) const {
    const auto lost = size_t(gap.lost);
    const size_t written = writtenOf(gap);
    if (first + written > words.size())
        return false;
    for (size_t i = 0; i < written; ++i)
        if (words[first + i]->folded != gap.compound[qsizetype(i < lost ? i : i + 1)])
            return false;
    const Token &head = *words[first];
    const Token &last = *words[first + written - 1];
    const Token *const before = first > 0 ? words[first - 1] : nullptr;
    const Token *const after = first + written < words.size() ? words[first + written] : nullptr;
    if ((before && isWord(before->folded, head.folded)) ||
        (after && gap.notBefore.contains(after->folded)))
        return false;
    // “lực lượng | Ninh Thuận”: a name begins. What is lost before a capital has it itself.
    if (lost >= 2 && lost < written &&
        words[first + lost - 1]->capitalisation == Capitalisation::Lower &&
        words[first + lost]->capitalisation != Capitalisation::Lower)
        return false;
    // Four syllables and more of a name leave no doubt of what they begin.
    constexpr size_t unmistakable = 4;
    if (lost == written && written >= unmistakable && last.capitalisation != Capitalisation::Lower)
        return !after || (!canBeSlip(after->folded, gap.compound[qsizetype(lost)]) &&
                          !isWord(last.folded, after->folded));
    if (lost == written) {
        // Behind the last of them anything may have been left out, and a name may begin.
        return after && after->capitalisation == Capitalisation::Lower &&
               m_model->wordOf(after->folded) != m_model->model().unknown() &&
               !isWord(last.folded, after->folded) &&
               !canBeSlip(after->folded, gap.compound[qsizetype(lost)]);
    }
    return !isWord(gap.compound[gap.lost - 1], gap.compound[gap.lost + 1]) &&
           !(after && isWord(last.folded, after->folded));
}

void MissingSyllableCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                                      QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code)
        return;
    const QString &text = block.block.text;
    std::vector<const Token *> run;
    const auto checkRun = [&] {
        for (size_t first = 0; first < run.size(); ++first) {
            for (const CompoundGap &gap : m_compounds->beginningWith(run[first]->folded)) {
                if (!isLostAt(gap, run, first))
                    continue;
                const size_t written = writtenOf(gap);
                const Token &before = *run[first + size_t(gap.lost) - 1];
                const Token &last = *run[first + written - 1];
                const TextRange range{run[first]->range.start,
                                      last.range.end() - run[first]->range.start};
                const QString &lost = gap.compound[gap.lost];
                const bool isCapital = before.capitalisation == Capitalisation::All;
                QString whole = text.mid(range.start, range.length);
                whole.insert(before.range.end() - range.start,
                             u' ' + (isCapital ? lost.toUpper() : lost));
                findings.append({
                    .rule = u"spelling.missing-syllable"_s,
                    .category = u"spelling.phrase"_s,
                    .level = Level::Warning,
                    .confidence = 0.9,
                    .block = block.index,
                    .range = range,
                    .message = u"“%1” thiếu tiếng “%2”: “%3”."_s.arg(
                        text.mid(range.start, range.length), lost, whole),
                    .suggestions = {{.text = whole}},
                    .subject = subjectOf(std::span(run).subspan(first, written)),
                    .priority = missingPriority,
                });
                first += written - 1;
                break;
            }
        }
        run.clear();
    };
    for (const Token &token : block.tokens) {
        if (token.kind != TokenKind::Word)
            checkRun();
        else if (!token.folded.isEmpty())
            run.push_back(&token);
    }
    checkRun();
}

} // namespace morat
