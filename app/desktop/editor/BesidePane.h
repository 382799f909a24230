// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/ParagraphRows.h"
#include "text/Text.h"

#include <QHash>
#include <QTextLayout>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace morat {

class DraftEditor;

/// The text before, beside the text in work: as the draft was read, or, while a new version of its
/// file waits for choices, as the text stood before that. Each paragraph stands as high as the one
/// that became of it; where it is taller the editor leaves room below its own. It is drawn from
/// where the editor's paragraphs are, so that both always scroll together. What differs is marked;
/// a click goes there in the editor. It is only looked at: the caret stays in the text.
class BesidePane final : public QWidget {
    Q_OBJECT

public:
    explicit BesidePane(DraftEditor *editor);

    /// A row of paragraphs as it is shown.
    struct Shown {
        ParagraphRow row;
        int top = 0; ///< in the pane, and the editor's viewport beside it
        int height = 0;
    };
    /// Those that can be seen now.
    [[nodiscard]] QList<Shown> shownRows();
    /// What stands beside a position of the text in work.
    [[nodiscard]] QString wordsBeside(qsizetype current);

signals:
    /// A place of the text in work was clicked at.
    void placeWanted(morat::TextRange place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// Takes the text before and what differs from the editor's session, if they may be others.
    void refresh();
    /// Has the editor leave room under what is lower than what stands beside it, in and around what
    /// is seen.
    void arrange();
    void follow();
    void forgetLayouts();
    [[nodiscard]] qsizetype rowOf(qsizetype paragraph) const;
    [[nodiscard]] qreal heightBefore(const ParagraphRow &row);
    [[nodiscard]] qreal heightAfter(const ParagraphRow &row) const;
    [[nodiscard]] const QTextLayout &layoutOf(qsizetype paragraph);
    [[nodiscard]] QList<QTextLayout::FormatRange> marksIn(qsizetype paragraph) const;
    [[nodiscard]] qsizetype toAfter(qsizetype before) const;

    DraftEditor *m_editor;
    Text m_before;
    bool m_isVersion = false; ///< the text before a new version, not the original
    QList<TextPair> m_pairs;
    QList<ParagraphRow> m_rows;
    QHash<qsizetype, std::shared_ptr<QTextLayout>> m_layouts; ///< by paragraph
    bool m_isStale = true;
    bool m_isCaretMoved = true;
    QTimer m_rest;
};

} // namespace morat
