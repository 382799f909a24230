// SPDX-License-Identifier: GPL-3.0-or-later
// What a session writes: the corrected draft, tracked changes, comments.
#include "review/session/ReviewSession.h"

#include "checks/engine/ToldFindings.h"
#include "checks/typography/LegacyCharsetCheck.h"
#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "drafts/TrackedInPart.h"

#include <algorithm>

namespace morat {

bool ReviewSession::isConverted() const {
    return std::any_of(m_decisions.cbegin(), m_decisions.cend(), [](const Decision &decision) {
        return !decision.undone && decision.verb == Verb::Accept &&
               decision.rule == legacyCharsetRule;
    });
}

WriteIn ReviewSession::charsetToWrite() const {
    return isConverted() ? WriteIn::Unicode : WriteIn::OwnCharset;
}

Result<WrittenInPart> ReviewSession::correctedInPart() const {
    return writeDraftInPart(m_draft, m_now.text.edits(), charsetToWrite());
}

Result<WrittenInPart> ReviewSession::trackedInPart() const {
    const WorkingText &text = m_now.text;
    const QList<Decision> standing = decisions();
    const QDateTime now = m_store.currentTime();
    QList<ChangeAuthor> authors;
    for (const Edit &edit : text.edits()) {
        const TextRange place = text.currentRange(edit);
        ChangeAuthor author{m_author, now};
        for (const Decision &decision : standing) {
            const std::optional<TextRange> decided = placeOf(decision.id);
            if (changesText(decision.verb) && decided && decided->start <= place.end() &&
                place.start <= decided->end())
                author = {decision.author, decision.time};
        }
        authors.append(author);
    }
    return writeTrackedInPart(m_draft, text.edits(), authors, charsetToWrite());
}

Result<QByteArray> ReviewSession::withOpenFindings(const QByteArray &exported) const {
    return readDraft(exported, m_record.path).and_then([&](const Draft &draft) {
        // A Word document's text has no empty lines: what is open moves up by those before it.
        const QString &current = m_now.text.current();
        const auto inDraft = [&current, length = draft.text.length()](qsizetype position) {
            qsizetype gone = 0;
            for (qsizetype i = 0; i < position; ++i) {
                const bool lineIsEmpty = current[i] == u'\n' && (i == 0 || current[i - 1] == u'\n');
                gone += lineIsEmpty ? 1 : 0;
            }
            return std::min(position - gone, length);
        };
        const QDateTime now = m_store.currentTime();
        QList<Finding> open;
        QList<TextRange> places;
        for (qsizetype i = 0; i < m_now.findings.size(); ++i) {
            if (!isOpen(i))
                continue;
            open.append(m_now.findings.at(i).finding);
            places.append(m_now.findings.at(i).place);
        }
        QList<DraftComment> comments;
        for (const ToldFinding &told : toldFindings(open, Level::Warning)) {
            const Finding &finding = open.at(told.first);
            const TextRange place = places.at(told.first);
            QStringList lines{toldMessage(open, told)};
            for (const Suggestion &suggestion : finding.suggestions) {
                const QString words =
                    suggestion.label.isEmpty() ? suggestion.text : suggestion.label;
                if (!words.isEmpty())
                    lines.append(tr("Suggestion: %1").arg(words));
            }
            const qsizetype start = inDraft(place.start);
            comments.append(
                {{start, inDraft(place.end()) - start}, lines.join(u'\n'), {m_author, now}});
        }
        return withComments(draft, comments);
    });
}

Result<void> ReviewSession::exportTo(const QString &path, const WrittenInPart &corrected) {
    if (Result<void> saved = saveTyping(); !saved)
        return saved;
    if (m_record.state != WorkflowState::Reviewed && m_record.state != WorkflowState::Exported)
        return failure(tr("Mark the draft as reviewed before exporting it."));
    return saveDraft(path, m_draft, corrected.bytes).and_then([this] {
        return moveTo(WorkflowState::Exported);
    });
}

} // namespace morat
