// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ByteChanges.h"
#include "drafts/draft/ChangeAuthor.h"
#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "drafts/rtf/RtfMarkup.h"

namespace morat {

/// Writes corrections into an RTF document as tracked changes: what goes stands in a group with
/// \deleted, what comes in one with \revised, each with its author and time. Marks of paragraphs
/// are tracked only where whole paragraphs go: word processors do not agree on the others.
class RtfTracker {
public:
    RtfTracker(const Draft &draft, const RtfMarkup &markup)
        : m_draft(draft)
        , m_markup(markup)
        , m_joined(draft.text.joined()) {}

    /// A step such as smallestSteps() gives.
    [[nodiscard]] Result<void> make(const Edit &step, const ChangeAuthor &author);
    /// Of the document, all steps made.
    [[nodiscard]] QList<ByteChange> changes();

private:
    [[nodiscard]] const QString &text(qsizetype block) const {
        return m_draft.text.blocks().at(block).text;
    }
    /// "\revised\revauth1\revdttm… " of that kind.
    [[nodiscard]] QByteArray opening(const char *word, const char *ending,
                                     const ChangeAuthor &author);
    void markGone(SourceRange run, const ChangeAuthor &author);
    [[nodiscard]] Result<void> replace(TextPosition place, qsizetype length, const QString &words,
                                       const ChangeAuthor &author);
    [[nodiscard]] bool removeBlocks(TextRange range, const ChangeAuthor &author);
    [[nodiscard]] Result<void> join(TextRange range, const QString &words,
                                    const ChangeAuthor &author);

    const Draft &m_draft;
    const RtfMarkup &m_markup;
    QString m_joined;
    QStringList m_authors; ///< that are not in the document's table yet
    QList<ByteChange> m_changes;
};

/// The document with the steps as tracked changes, one author a step.
[[nodiscard]] Result<QByteArray> trackInRtf(const Draft &draft, const QList<Edit> &steps,
                                            const QList<ChangeAuthor> &authors);

/// Whether both say the same when all tracked changes are rejected.
[[nodiscard]] bool sameRtfRejected(const Draft &draft, const Draft &tracked);

} // namespace morat
