// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DraftFixing.h"

#include "cli/Arguments.h"
#include "cli/FindingPlaces.h"
#include "drafts/DraftWriter.h"
#include "review/session/PlannedCorrections.h"
#include "review/session/WorkingText.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The first suggestion of each wanted finding that may be made unasked, in the order of the text.
/// What the CMS put around the article is left as it is.
QList<TextChange> changesOf(const WorkingText &text, const QList<Finding> &findings, Level level) {
    const Text blocks = text.text();
    QList<PlacedFinding> placed;
    placed.reserve(findings.size());
    for (const Finding &finding : findings)
        placed.append(
            {finding,
             {blocks.position({finding.block, finding.range.start}), finding.range.length}});
    const QList<PlannedCorrection> planned = planCorrections(
        blocks, placed,
        [&](qsizetype index) {
            return findings[index].level >= level &&
                   blocks.blocks().at(findings[index].block).kind != BlockKind::Furniture;
        },
        Consent::Unasked);
    QList<TextChange> changes;
    changes.reserve(planned.size());
    std::transform(planned.crbegin(), planned.crend(), std::back_inserter(changes),
                   [](const PlannedCorrection &correction) { return correction.change; });
    return changes;
}

/// Unicode when a wanted finding suggests the conversion.
WriteIn charsetAfter(const QList<Finding> &findings, Level level) {
    const bool converts =
        std::any_of(findings.cbegin(), findings.cend(), [level](const Finding &finding) {
            return finding.level >= level && !finding.suggestions.isEmpty() &&
                   finding.suggestions.first().action == Suggestion::Action::ConvertToUnicode;
        });
    return converts ? WriteIn::Unicode : WriteIn::OwnCharset;
}

/// Tries changes together, and in halves where that fails: each that cannot be written costs as
/// many tries as the number of changes has binary digits.
class Writing {
public:
    Writing(const Draft &draft, WriteIn charset)
        : m_draft(draft)
        , m_charset(charset) {}

    void add(const QList<TextChange> &changes) {
        const QList<TextChange> all = m_made + changes;
        Result<QByteArray> bytes = written(all);
        if (bytes) {
            m_made = all;
            m_bytes = std::move(bytes);
        } else if (changes.size() == 1) {
            m_refused.append(
                lineAndColumn(m_draft, changes.first().start) +
                Cli::tr("“%1” was not corrected to “%2”: %3")
                    .arg(changes.first().before, changes.first().after, bytes.error().message));
        } else if (changes.isEmpty()) {
            m_bytes = std::move(bytes);
        } else {
            add(changes.first(changes.size() / 2));
            add(changes.sliced(changes.size() / 2));
        }
    }

    Result<FixedDraft> result() && {
        if (m_made.isEmpty())
            m_bytes = written({});
        return std::move(m_bytes).map([this](QByteArray bytes) {
            return FixedDraft{std::move(bytes), int(m_made.size()), std::move(m_refused)};
        });
    }

private:
    /// The changes are in order.
    [[nodiscard]] Result<QByteArray> written(const QList<TextChange> &changes) const {
        WorkingText text(m_draft.text);
        for (auto change = changes.crbegin(); change != changes.crend(); ++change)
            text.replace({change->start, change->before.size()}, change->after);
        return writeDraft(m_draft, text.edits(), m_charset);
    }

    const Draft &m_draft;
    const WriteIn m_charset;
    QList<TextChange> m_made;
    Result<QByteArray> m_bytes;
    QStringList m_refused;
};

} // namespace

Result<FixedDraft> fixedDraft(const Draft &draft, const QList<Finding> &findings, Level level) {
    Writing writing(draft, charsetAfter(findings, level));
    writing.add(changesOf(WorkingText(draft.text), findings, level));
    return std::move(writing).result();
}

} // namespace morat
