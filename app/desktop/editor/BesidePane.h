// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/ParagraphRows.h"
#include "text/Text.h"

#include <QHash>
#include <QLineF>
#include <QTextLayout>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <utility>

namespace morat {

class DraftEditor;

/// The text before, beside the text in work: as the draft was read, or, while a new version of its
/// file waits for choices, as the text stood before that. Each paragraph stands as high as the one
/// that became of it; where it is taller the editor leaves room below its own. It is drawn from
/// where the editor's paragraphs are, so that both always scroll together. What differs is marked;
/// a click goes there in the editor. Its words can be selected, by mouse and keys, copied and
/// found; nothing of it is written.
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

    /// The text before, its paragraphs parted by line breaks: what positions are of.
    [[nodiscard]] QString text();
    /// What is selected of it; empty, at the caret, where nothing is.
    [[nodiscard]] TextRange selection() const;
    [[nodiscard]] QString selectedText();
    /// Selects a place and brings it into sight; the editor's caret stays where it is.
    void select(TextRange place);

signals:
    void selectionChanged();
    /// Esc: back to the text in work.
    void left();
    /// A place of the text in work was clicked at.
    void placeWanted(morat::TextRange place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
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
    /// The position nearest to a point of the pane.
    [[nodiscard]] qsizetype positionAt(QPointF point);
    /// …and where that is drawn; nothing: it is out of sight.
    [[nodiscard]] std::optional<QLineF> caretAt(qsizetype position);
    enum class Anchor : quint8 { Moves, Stays };
    void moveCaret(qsizetype to, Anchor anchor);
    /// Where a key leads, and whether it selects on its way; nothing: it is none of movement.
    [[nodiscard]] std::optional<std::pair<qsizetype, Anchor>> moveOf(const QKeyEvent &key);
    /// A line up (-1) or down (1) from the caret.
    [[nodiscard]] qsizetype lineFrom(qsizetype position, int by);
    void bringIntoSight(qsizetype position);
    void copy();

    DraftEditor *m_editor;
    Text m_before;
    bool m_isVersion = false; ///< the text before a new version, not the original
    QList<TextPair> m_pairs;
    QList<ParagraphRow> m_rows;
    QHash<qsizetype, std::shared_ptr<QTextLayout>> m_layouts; ///< by paragraph
    qsizetype m_anchor = 0; ///< where the selection began, in the text before
    qsizetype m_caret = 0;
    bool m_isPressed = false;
    bool m_isStale = true;
    bool m_isCaretMoved = true;
    QTimer m_rest;
};

} // namespace morat
