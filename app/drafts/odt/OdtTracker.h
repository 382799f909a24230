// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ByteChanges.h"
#include "drafts/draft/ChangeAuthor.h"
#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "drafts/odt/OdtMarkup.h"

namespace morat {

/// Writes corrections into content.xml as tracked changes: what goes is kept in a region of
/// text:tracked-changes and leaves a mark behind, what comes stands between two marks.
class OdtTracker {
public:
    OdtTracker(const Draft &draft, const OdtMarkup &markup);

    /// A step such as smallestSteps() gives.
    [[nodiscard]] Result<void> make(const Edit &step, const ChangeAuthor &author);
    /// content.xml with all steps made.
    [[nodiscard]] Result<QByteArray> content();

private:
    [[nodiscard]] const QString &text(qsizetype block) const {
        return m_draft.text.blocks().at(block).text;
    }
    /// An insertion that was there before.
    struct Pending {
        SourceRange range;  ///< between its marks, with the first
        QByteArray element; ///< the text:insertion that says whose it is
    };
    [[nodiscard]] QList<Pending> pendingInsertions() const;
    [[nodiscard]] qsizetype pendingAt(qsizetype block, qsizetype offset) const;
    /// Of a change at `at` in the source, with which it is kept; `below` is the change that was
    /// made there before.
    [[nodiscard]] QByteArray addRegion(const char *kind, const QByteArray &content,
                                       const ChangeAuthor &author, qint64 at,
                                       const QByteArray &below = {});
    /// The paragraph's opening tag, to be used once more.
    [[nodiscard]] QByteArray openingTag(qsizetype block) const;
    /// The runs of a range as a deleted paragraph's content, in the formatting that they have.
    [[nodiscard]] QByteArray kept(qsizetype block, TextRange range) const;
    [[nodiscard]] QString element(qsizetype block) const;
    /// What comes at `place`, which is `at` in the source; for the font of the letter at `like`.
    [[nodiscard]] Result<QByteArray> inserted(TextPosition place, qint64 at, qsizetype like,
                                              const QString &words, const ChangeAuthor &author);
    void take(qsizetype block, TextRange range);
    [[nodiscard]] Result<void> erase(TextPosition from, TextPosition to, const QString &words,
                                     const ChangeAuthor &author);

    const Draft &m_draft;
    const OdtMarkup &m_markup;
    QByteArray m_prefix;         ///< "text:"
    QList<QByteArray> m_regions; ///< of each of the markup's areas
    QList<Pending> m_pending;
    int m_number = 0;
    QList<ByteChange> m_changes;
};

/// The document with the steps as tracked changes, one author a step.
[[nodiscard]] Result<QByteArray> trackInOdt(const Draft &draft, const QList<Edit> &steps,
                                            const QList<ChangeAuthor> &authors);

/// Whether both say the same when all tracked changes are rejected.
[[nodiscard]] bool sameOdtRejected(const Draft &draft, const Draft &tracked);

} // namespace morat
