// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/OriginalPane.h"

#include "desktop/look/LevelLook.h"

#include <QEvent>

#include <algorithm>

namespace morat {

OriginalPane::OriginalPane(QWidget *parent)
    : QPlainTextEdit(parent) {
    setUndoRedoEnabled(false);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    document()->setDocumentMargin(10);
    setAccessibleName(tr("The draft as it was"));
}

void OriginalPane::setSession(const ReviewSession *session) {
    if (m_session == session)
        return;
    m_session = session;
    m_changes = ChangeView();
    setExtraSelections({});
    setPlainText(session ? session->text().originalText() : QString());
}

void OriginalPane::markChanges(const ChangeView &changes) {
    m_changes = changes;
    QList<QTextEdit::ExtraSelection> marks;
    const QColor colour = changeColour(ChangeSide::Old, palette());
    QColor tint = colour;
    tint.setAlpha(45);
    for (const ShownChange &change : changes.changes()) {
        if (change.original.isEmpty())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(int(change.original.start));
        mark.cursor.setPosition(int(change.original.end()), QTextCursor::KeepAnchor);
        mark.format.setBackground(tint);
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        mark.format.setUnderlineColor(colour);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void OriginalPane::goTo(qsizetype position) {
    QTextCursor cursor(document());
    cursor.setPosition(int(std::min<qsizetype>(position, document()->characterCount() - 1)));
    setTextCursor(cursor);
    centerCursor();
}

void OriginalPane::changeEvent(QEvent *event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_session)
        markChanges(m_changes);
}

} // namespace morat
