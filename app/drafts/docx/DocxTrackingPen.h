// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/docx/DocxPen.h"
#include "drafts/draft/ChangeAuthor.h"

namespace morat {

/// Writes corrections as tracked changes: what goes stays in w:del, what comes stands in w:ins, and
/// a paragraph mark that goes or comes says so in its properties.
class DocxTrackingPen final : public DocxPen {
public:
    DocxTrackingPen(const Draft &draft, const DocxMarkup &markup);

    /// Whose the changes are that follow.
    void signAs(const ChangeAuthor &author);

    [[nodiscard]] Result<void> replace(const QList<SourceRange> &gone,
                                       const QStringList &lines) override;
    [[nodiscard]] Result<void> insert(qint64 at, const QStringList &lines) override;
    void erase(const QList<SourceRange> &gone) override;
    [[nodiscard]] Result<void> join(qsizetype first, qsizetype last) override;
    void remove(qsizetype paragraph, const QList<SourceRange> &runs) override;
    [[nodiscard]] Result<QByteArray> document() override;

private:
    /// What becomes of a paragraph's mark. Of the paragraphs that it is split into the last keeps
    /// it; which one that is, is known at the end.
    struct Mark {
        const DocxParagraph *paragraph = nullptr;
        QList<QByteArray> splits; ///< who split it
        QByteArray struck;        ///< who struck it; empty when nobody did
    };

    /// Attributes of the next change: its number and, by attributes, author and time.
    [[nodiscard]] QByteArray signature(const QByteArray &author);
    /// Between runs: the lines as insertions.
    [[nodiscard]] Result<QByteArray> inserted(const DocxPlace &place, const QStringList &lines);
    void strike(SourceRange run, const QByteArray &after);
    void strikeMark(qsizetype index);
    [[nodiscard]] Mark &markOf(const DocxParagraph &paragraph);
    /// Stands in the changes for the properties of the paragraph that a split begins.
    [[nodiscard]] static QByteArray placeholder(const Mark &mark, qsizetype split);

    QByteArray m_author; ///< attributes
    qint64 m_lastId = 0;
    QList<Mark> m_marks; ///< of the paragraphs whose mark is concerned
};

} // namespace morat
