// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/OriginalPane.h"

#include "desktop/editor/TextMeasure.h"
#include "desktop/look/LevelLook.h"

#include <QCoreApplication>
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
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
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
    else if (event->type() == QEvent::FontChange)
        placeMargins();
}

void OriginalPane::placeMargins() {
    const QMargins now = viewportMargins();
    const int wide = now.left() + viewport()->width() + now.right();
    const int spare = leftBeside(font(), wide - 2 * document()->documentMargin());
    setViewportMargins(spare / 2, 0, spare - spare / 2, 0);
}

void OriginalPane::resizeEvent(QResizeEvent *event) {
    QPlainTextEdit::resizeEvent(event);
    // While it comes into sight, a size that is set within the event is told to nobody.
    QMetaObject::invokeMethod(this, &OriginalPane::placeMargins, Qt::QueuedConnection);
}

bool OriginalPane::event(QEvent *event) {
    // The wheel scrolls beside the column, too.
    return event->type() == QEvent::Wheel ? QCoreApplication::sendEvent(viewport(), event)
                                          : QPlainTextEdit::event(event);
}

} // namespace morat
