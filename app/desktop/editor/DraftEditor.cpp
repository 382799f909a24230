// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/DraftEditor.h"

#include "desktop/editor/ChangeLayout.h"
#include "desktop/editor/DraftAccessible.h"
#include "desktop/editor/EmbedBox.h"
#include "desktop/editor/GutterArea.h"
#include "desktop/editor/ReviewStrip.h"
#include "desktop/editor/TextMeasure.h"
#include "desktop/editor/WrappedLines.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDrag>
#include <QHelpEvent>
#include <QMargins>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr int restForPictures = 100; ///< milliseconds
} // namespace

DraftEditor::DraftEditor(const CurrentFinding &current, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new GutterArea(this))
    , m_strip(new ReviewStrip(this))
    , m_pictures(new EmbedPictures(this))
    , m_embedBox(std::make_unique<EmbedBox>(this, m_pictures))
    , m_marks(current) {
    DraftAccessible::install();
    auto *text = new QTextDocument(this);
    text->setDefaultFont(font());
    m_layout = new ChangeLayout(text);
    text->setDocumentLayout(m_layout);
    setDocument(text);
    setUndoRedoEnabled(false);
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setCenterOnScroll(false);
    // What is left beside the column of text is paper, too.
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    document()->setDocumentMargin(10);
    document()->documentLayout()->registerHandler(embedObjectType,
                                                  static_cast<EmbedBox *>(m_embedBox.get()));
    connect(document(), &QTextDocument::contentsChange, this, &DraftEditor::takeContentsChange);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &DraftEditor::caretMoved);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &DraftEditor::markCaretsParagraph);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &DraftEditor::placeMargins);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    m_picturesRest.setSingleShot(true);
    m_picturesRest.setInterval(restForPictures);
    connect(m_pictures, &EmbedPictures::arrived, this, [this] {
        if (!m_picturesRest.isActive())
            m_picturesRest.start();
    });
    connect(&m_picturesRest, &QTimer::timeout, this, [this] {
        // Boxes that grow would move the word that is being composed.
        if (isComposing())
            m_picturesRest.start();
        else if (m_session)
            dressBlocks(m_session->text().text());
    });
    connect(m_layout, &ChangeLayout::documentSizeChanged, this, &DraftEditor::marksChanged);
    placeMargins();
}

DraftEditor::~DraftEditor() = default;

void DraftEditor::setSession(ReviewSession *session) {
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_changes.setSession(session);
    m_pictures->show(session ? &session->draft() : nullptr, session ? session->path() : QString());
    m_typingAt = -1;
    m_marks.setQuietPlace(std::nullopt);
    {
        const QScopedValueRollback guard(m_repeating, true);
        setPlainText(session ? session->text().current() : QString());
    }
    setReadOnly(session == nullptr || session->isReadOnly());
    emit marksChanged();
    if (!session)
        return;
    connect(session, &ReviewSession::textReplaced, this, &DraftEditor::repeatReplacement);
    connect(session, &ReviewSession::changed, this, &DraftEditor::takeSessionsChanges);
    placeMargins();
    m_layout->guessLines();
    dressBlocks(session->text().text());
    moveCursor(QTextCursor::Start);
}

void DraftEditor::takeSessionsChanges(Changes what) {
    if (what.testFlag(Change::Text) || what.testFlag(Change::Decisions))
        m_changes.forget();
    if (what.testFlag(Change::Findings) && !m_takingTyping)
        refreshMarks();
    emit marksChanged();
}

void DraftEditor::setChangesShown(ChangesShown shown) {
    if (m_changes.shown() == shown)
        return;
    // What is seen stays where it is, as far as it can: at the caret, or at the first line.
    const bool caretIsSeen = isCaretInSight();
    const int top = verticalScrollBar()->value();
    const QTextBlock first = firstVisibleBlock();
    const int within = first.isValid() ? top - first.firstLineNumber() : 0;
    commitComposition();
    m_changes.setShown(shown);
    refreshMarks();
    if (caretIsSeen)
        ensureCursorVisible();
    else if (first.isValid())
        verticalScrollBar()->setValue(first.firstLineNumber() + within);
    emit marksChanged();
}

qsizetype DraftEditor::findingAt(qsizetype position) const {
    if (!m_session)
        return -1;
    const auto [first, last] = FindingMarks::touching(*m_session, {position, 0});
    for (qsizetype i = first; i < last; ++i) {
        if (m_marks.isMarked(*m_session, i))
            return i;
    }
    return -1;
}

void DraftEditor::pickFirstIn(const QTextBlock &block) {
    if (!m_session)
        return;
    const auto [first, last] =
        FindingMarks::touching(*m_session, {block.position(), block.length() - 1});
    for (qsizetype i = first; i < last; ++i) {
        if (m_marks.isMarked(*m_session, i)) {
            emit findingPicked(i);
            return;
        }
    }
}

void DraftEditor::showCurrent(std::optional<TextRange> before, Caret caret) {
    if (caret == Caret::Follows) {
        m_marks.setQuietPlace(std::nullopt);
        m_typingAt = -1;
    }
    if (!m_session)
        return;
    if (before)
        refreshAround(*before);
    const PlacedFinding *placed = m_marks.current().placed();
    if (!placed)
        return;
    const TextRange place = placed->place;
    if (caret == Caret::Follows)
        moveCaretTo(place);
    refreshAround(place);
}

void DraftEditor::moveCaretTo(TextRange place) {
    commitComposition();
    QTextCursor cursor(document());
    cursor.setPosition(int(std::min<qsizetype>(place.end(), document()->characterCount() - 1)));
    const QScopedValueRollback guard(m_repeating, true);
    setTextCursor(cursor);
    // Near the edge of the view it is hard to read in context.
    const QRect line = cursorRect();
    if (line.top() < viewport()->height() / 8 || line.bottom() > viewport()->height() * 7 / 8)
        centerCursor();
}

bool DraftEditor::isCaretInSight() const {
    return viewport()->rect().intersects(cursorRect());
}

bool DraftEditor::event(QEvent *event) {
    // What is done beside the column of text is done to it: it scrolls, and a line is clicked at.
    switch (event->type()) {
    case QEvent::Wheel:
        return QCoreApplication::sendEvent(viewport(), event);
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        const auto &mouse = static_cast<const QMouseEvent &>(*event);
        const bool isLeft = mouse.type() == QEvent::MouseMove ? mouse.buttons() == Qt::LeftButton
                                                              : mouse.button() == Qt::LeftButton;
        // What the text has no use for it hands back to here, without end.
        if (m_passesOn || !isLeft)
            return QPlainTextEdit::event(event);
        const QScopedValueRollback guard(m_passesOn, true);
        QMouseEvent there(mouse.type(), mouse.position() - viewport()->geometry().topLeft(),
                          mouse.globalPosition(), mouse.button(), mouse.buttons(),
                          mouse.modifiers());
        return QCoreApplication::sendEvent(viewport(), &there);
    }
    default:
        return QPlainTextEdit::event(event);
    }
}

void DraftEditor::mousePressEvent(QMouseEvent *event) {
    m_dragFrom.reset();
    const QTextCursor chosen = textCursor();
    const QTextCursor there = cursorForPosition(event->position().toPoint());
    // With Shift, the selection goes as far as here.
    const bool isInside = event->button() == Qt::LeftButton &&
                          event->modifiers() != Qt::ShiftModifier && chosen.hasSelection() &&
                          there.position() >= chosen.selectionStart() &&
                          there.position() <= chosen.selectionEnd();
    // Beside a line, the nearest letter is far away.
    const int letter = 2 * int(usualLetter(font()));
    const bool isOnLetter =
        cursorRect(there).adjusted(-letter, 0, letter, 0).contains(event->position().toPoint());
    // To Qt a line is as wide as the view: beside it, it would drag the words by itself.
    if (isInside && !isOnLetter)
        setTextCursor(there);
    QPlainTextEdit::mousePressEvent(event);
    // A third click selects the paragraph.
    if (isInside && isOnLetter && textCursor().anchor() == chosen.anchor() &&
        textCursor().position() == chosen.position())
        m_dragFrom = event->position().toPoint();
}

void DraftEditor::mouseMoveEvent(QMouseEvent *event) {
    if (!m_dragFrom || !event->buttons().testFlag(Qt::LeftButton))
        return QPlainTextEdit::mouseMoveEvent(event);
    // Qt's own would take the words out of the draft where they are dropped.
    const QPoint way = event->position().toPoint() - *m_dragFrom;
    if (way.manhattanLength() >= QApplication::startDragDistance())
        dragSelection();
}

void DraftEditor::mouseReleaseEvent(QMouseEvent *event) {
    m_dragFrom.reset();
    QPlainTextEdit::mouseReleaseEvent(event);
    markCaretsParagraph(); // a middle click moves the caret and tells nobody
}

void DraftEditor::dragSelection() {
    m_dragFrom.reset();
    auto *drag = new QDrag(this); // goes when it is over
    drag->setMimeData(createMimeDataFromSelection());
    drag->exec(Qt::CopyAction);
}

void DraftEditor::markCaretsParagraph() {
    const int paragraph = textCursor().blockNumber();
    if (std::exchange(m_caretsParagraph, paragraph) != paragraph)
        m_gutter->update();
}

bool DraftEditor::viewportEvent(QEvent *event) {
    if (event->type() != QEvent::ToolTip || changesShown() == ChangesShown::No || !m_session)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QTextCursor cursor = cursorForPosition(help->pos());
    const QTextBlock block = cursor.block();
    const QPointF corner = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    const auto gone = ChangeLayout::removedAt(block, help->pos() - corner);
    ChangeName change =
        gone ? m_changes.goneAt(block.position() + gone->offset, gone->by) : ChangeName();
    if (change.index < 0 && cursorRect(cursor).adjusted(-20, 0, 20, 0).contains(help->pos()))
        change = m_changes.newWordsAt(cursor.position());
    if (change.index < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), wrappedLines(describeChange(change)), viewport());
    return true;
}

void DraftEditor::paintEvent(QPaintEvent *event) {
    QPlainTextEdit::paintEvent(event);
    if (changesShown() == ChangesShown::No || !m_session)
        return;
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    QPointF corner = contentOffset();
    for (QTextBlock at = firstVisibleBlock(); at.isValid(); at = at.next()) {
        const QRectF box = blockBoundingRect(at).translated(corner);
        if (box.top() > event->rect().bottom())
            break;
        if (box.bottom() >= event->rect().top())
            ChangeLayout::drawRemoved(painter, at, corner, palette());
        corner.ry() += box.height();
    }
}

void DraftEditor::changeEvent(QEvent *event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        ++m_look;
    if (event->type() == QEvent::FontChange) {
        placeMargins();
        m_layout->guessLines();
        if (changesShown() == ChangesShown::Yes)
            refreshMarks();
    } else if (event->type() == QEvent::PaletteChange && m_session) {
        refreshMarks();
    }
}

void DraftEditor::placeMargins() {
    const int strip = m_strip->neededWidth();
    const QMargins now = viewportMargins();
    const int wide = now.left() + viewport()->width() + now.right();
    const qreal room = wide - strip - 2 * document()->documentMargin();
    const GutterArea::Kinds kinds = hasLettersALine(font(), room - m_gutter->neededWidth())
                                        ? GutterArea::Kinds::Shown
                                        : GutterArea::Kinds::Hidden;
    m_gutter->setKinds(kinds);
    const int gutter = m_gutter->neededWidth(kinds);
    // The column of text stands in the middle, its numbers beside it, the strip at the scroll bar.
    const int spare = leftBeside(font(), room - gutter);
    const QMargins margins(spare / 2 + gutter, 0, spare - spare / 2 + strip, 0);
    // Sets the viewport's size, and so comes here once more.
    setViewportMargins(margins);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left() + spare / 2, inside.top(), gutter, inside.height());
    m_strip->setGeometry(viewport()->geometry().right() + 1 + spare - spare / 2, inside.top(),
                         strip, viewport()->height());
    const qreal line = viewport()->width() - 2 * document()->documentMargin();
    if (line == m_layout->textRoom())
        return;
    m_layout->setTextRoom(line);
    ++m_look;
    m_layout->guessLines();
    if (changesShown() == ChangesShown::No)
        return;
    refreshMarks();
    // What is the same words is not the same rows in another width.
    for (QTextBlock at = document()->firstBlock(); at.isValid(); at = at.next())
        dressOf(at).lineStarts.clear();
}

void DraftEditor::resizeEvent(QResizeEvent *event) {
    QPlainTextEdit::resizeEvent(event);
    // While it comes into sight, a size that is set within the event is told to nobody.
    if (viewport()->isVisible())
        placeMargins();
    else
        QMetaObject::invokeMethod(this, &DraftEditor::placeMargins, Qt::QueuedConnection);
}

void DraftEditor::focusOutEvent(QFocusEvent *event) {
    QPlainTextEdit::focusOutEvent(event);
    emit focusLost();
}

void DraftEditor::contextMenuEvent(QContextMenuEvent *event) {
    if (!m_session)
        return QPlainTextEdit::contextMenuEvent(event);
    if (event->reason() == QContextMenuEvent::Keyboard) {
        emit menuWanted(viewport()->mapToGlobal(cursorRect().bottomLeft()));
        return;
    }
    const QTextCursor there = cursorForPosition(event->pos());
    const QTextCursor now = textCursor();
    const bool inSelection = there.position() >= now.selectionStart() &&
                             there.position() <= now.selectionEnd() && now.hasSelection();
    if (!inSelection && !isComposing())
        setTextCursor(there);
    emit menuWanted(event->globalPos());
}

void DraftEditor::showPlace(TextRange place) {
    commitComposition();
    QTextCursor cursor(document());
    const qsizetype last = document()->characterCount() - 1;
    cursor.setPosition(int(std::min(place.start, last)));
    cursor.setPosition(int(std::min(place.end(), last)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
}

QList<DraftEditor::VisibleBlock> DraftEditor::visibleBlocks() const {
    QList<VisibleBlock> seen;
    if (!m_session)
        return seen;
    const int bottom = viewport()->rect().bottom();
    for (QTextBlock at = firstVisibleBlock(); at.isValid(); at = at.next()) {
        const QRectF box = blockBoundingGeometry(at).translated(contentOffset());
        if (box.top() > bottom)
            break;
        const auto *dress = dynamic_cast<BlockDress *>(at.userData());
        const QTextLayout *layout = at.layout();
        const qreal line = layout->lineCount() > 0 ? layout->lineAt(0).height() : box.height();
        seen.append({at, int(box.top()), int(box.height()), int(line),
                     dress ? dress->kind : BlockKind::Paragraph, worstMarkedIn(at),
                     at == textCursor().block()});
    }
    return seen;
}

} // namespace morat
