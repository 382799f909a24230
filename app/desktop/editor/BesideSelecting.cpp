// SPDX-License-Identifier: GPL-3.0-or-later
// The caret of the text before: moved by mouse and keys, and what is selected with it.
#include "desktop/editor/BesidePane.h"
#include "desktop/editor/DraftEditor.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QWheelEvent>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

TextRange BesidePane::selection() const {
    return {std::min(m_anchor, m_caret), std::abs(m_caret - m_anchor)};
}

QString BesidePane::selectedText() {
    const TextRange place = selection();
    return text().mid(place.start, place.length).remove(QChar(embedCharacter));
}

void BesidePane::moveCaret(qsizetype to, Anchor anchor) {
    const TextRange before = selection();
    m_caret = to;
    if (anchor == Anchor::Moves)
        m_anchor = to;
    update();
    if (selection() != before)
        emit selectionChanged();
}

void BesidePane::select(TextRange place) {
    moveCaret(place.start, Anchor::Moves);
    moveCaret(place.end(), Anchor::Stays);
    bringIntoSight(place.start);
}

void BesidePane::bringIntoSight(qsizetype position) {
    refresh();
    const auto isInSight = [&] {
        const auto line = caretAt(position);
        return line && line->y1() >= 0 && line->y2() <= height();
    };
    if (m_rows.isEmpty() || isInSight())
        return;
    // Both scroll together: where the text in work is, this is beside it.
    constexpr int linesAbove = 3;
    const QTextBlock block = m_editor->document()->findBlock(int(
        std::clamp<qsizetype>(toAfter(position), 0, m_editor->document()->characterCount() - 1)));
    QScrollBar *bar = m_editor->verticalScrollBar();
    bar->setValue(std::max(0, block.firstLineNumber() - linesAbove));
    // A paragraph may be longer than what is seen.
    for (int tries = block.lineCount() + linesAbove; tries > 0 && !isInSight(); --tries) {
        const int before = bar->value();
        bar->setValue(before + 1);
        if (bar->value() == before)
            return;
    }
}

void BesidePane::copy() {
    if (const QString words = selectedText(); !words.isEmpty())
        QGuiApplication::clipboard()->setText(words);
}

void BesidePane::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_isPressed = true;
    moveCaret(positionAt(event->position()),
              event->modifiers().testFlag(Qt::ShiftModifier) ? Anchor::Stays : Anchor::Moves);
}

void BesidePane::mouseMoveEvent(QMouseEvent *event) {
    if (!m_isPressed)
        return;
    QScrollBar *bar = m_editor->verticalScrollBar();
    if (event->position().y() < 0)
        bar->setValue(bar->value() - 1);
    else if (event->position().y() > height())
        bar->setValue(bar->value() + 1);
    moveCaret(positionAt(event->position()), Anchor::Stays);
}

void BesidePane::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || !std::exchange(m_isPressed, false))
        return;
    // Who drags selects; who clicks goes there.
    if (selection().isEmpty())
        emit placeWanted({toAfter(m_caret), 0});
}

void BesidePane::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseDoubleClickEvent(event);
    // The first click chose the word; both texts may have scrolled there since.
    const qsizetype at = m_caret;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text());
    words.setPosition(at);
    const QTextBoundaryFinder::BoundaryReasons reasons = words.boundaryReasons();
    // The right half of a word's last letter is nearest to its end.
    const bool isBehindWord = reasons.testFlag(QTextBoundaryFinder::EndOfItem) &&
                              !reasons.testFlag(QTextBoundaryFinder::StartOfItem);
    const qsizetype start = words.isAtBoundary() && !isBehindWord ? at : words.toPreviousBoundary();
    words.setPosition(at);
    const qsizetype end = isBehindWord ? at : words.toNextBoundary();
    moveCaret(std::max<qsizetype>(start, 0), Anchor::Moves);
    moveCaret(end < 0 ? at : end, Anchor::Stays);
    setFocus(Qt::MouseFocusReason);
}

void BesidePane::contextMenuEvent(QContextMenuEvent *event) {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &words, QKeySequence::StandardKey key) {
        return menu->addAction(words + u'\t' +
                               QKeySequence(key).toString(QKeySequence::NativeText));
    };
    QAction *copying = add(tr("&Copy"), QKeySequence::Copy);
    copying->setEnabled(!selection().isEmpty());
    connect(copying, &QAction::triggered, this, &BesidePane::copy);
    connect(add(tr("&Select all"), QKeySequence::SelectAll), &QAction::triggered, this, [this] {
        moveCaret(0, Anchor::Moves);
        moveCaret(text().size(), Anchor::Stays);
    });
    menu->popup(event->globalPos());
}

qsizetype BesidePane::lineFrom(qsizetype position, int by) {
    refresh();
    if (m_before.blocks().isEmpty())
        return position;
    // By the lines themselves: those above and below may not be in sight.
    const TextPosition from = m_before.locate(position);
    const QTextLayout &here = layoutOf(from.block);
    const QTextLine line = here.lineForTextPosition(int(from.offset));
    if (!line.isValid())
        return position;
    qsizetype block = from.block;
    int number = line.lineNumber() + by;
    if (number < 0 || number >= here.lineCount()) {
        block += by;
        if (block < 0 || block >= m_before.blocks().size())
            return by < 0 ? 0 : m_before.length();
        number = by < 0 ? layoutOf(block).lineCount() - 1 : 0;
    }
    const QTextLayout &layout = layoutOf(block);
    if (number < 0 || number >= layout.lineCount())
        return m_before.blockStart(block);
    const QTextLine to = layout.lineAt(number);
    const int offset = to.xToCursor(line.cursorToX(int(from.offset)));
    // Where a line goes on in the next, its end is that one's beginning.
    const bool goesOn = number + 1 < layout.lineCount();
    return m_before.blockStart(block) +
           (goesOn ? std::min(offset, to.textStart() + to.textLength() - 1) : offset);
}

std::optional<std::pair<qsizetype, BesidePane::Anchor>> BesidePane::moveOf(const QKeyEvent &key) {
    const QString words = text();
    const auto next = [&](QTextBoundaryFinder::BoundaryType type, int by) {
        QTextBoundaryFinder finder(type, words);
        finder.setPosition(m_caret);
        const qsizetype to = by < 0 ? finder.toPreviousBoundary() : finder.toNextBoundary();
        return to < 0 ? m_caret : to;
    };
    using Key = QKeySequence;
    const struct {
        Key::StandardKey move;
        Key::StandardKey selecting;
        std::function<qsizetype()> to;
    } moves[]{
        {Key::MoveToNextChar, Key::SelectNextChar,
         [&] { return next(QTextBoundaryFinder::Grapheme, 1); }},
        {Key::MoveToPreviousChar, Key::SelectPreviousChar,
         [&] { return next(QTextBoundaryFinder::Grapheme, -1); }},
        {Key::MoveToNextWord, Key::SelectNextWord,
         [&] { return next(QTextBoundaryFinder::Word, 1); }},
        {Key::MoveToPreviousWord, Key::SelectPreviousWord,
         [&] { return next(QTextBoundaryFinder::Word, -1); }},
        {Key::MoveToNextLine, Key::SelectNextLine, [&] { return lineFrom(m_caret, 1); }},
        {Key::MoveToPreviousLine, Key::SelectPreviousLine, [&] { return lineFrom(m_caret, -1); }},
        {Key::MoveToStartOfDocument, Key::SelectStartOfDocument, [] { return qsizetype(0); }},
        {Key::MoveToEndOfDocument, Key::SelectEndOfDocument, [&] { return words.size(); }},
    };
    for (const auto &each : moves) {
        if (key.matches(each.move))
            return std::pair(each.to(), Anchor::Moves);
        if (key.matches(each.selecting))
            return std::pair(each.to(), Anchor::Stays);
    }
    return std::nullopt;
}

void BesidePane::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll)) {
        moveCaret(0, Anchor::Moves);
        return moveCaret(text().size(), Anchor::Stays);
    }
    if (event->matches(QKeySequence::Cancel)) {
        moveCaret(m_caret, Anchor::Moves);
        emit left();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit placeWanted({toAfter(selection().start), 0});
        return;
    }
    const auto move = moveOf(*event);
    if (!move)
        return QWidget::keyPressEvent(event);
    moveCaret(move->first, move->second);
    bringIntoSight(m_caret);
}

void BesidePane::focusInEvent(QFocusEvent *event) {
    QWidget::focusInEvent(event);
    update();
}

void BesidePane::focusOutEvent(QFocusEvent *event) {
    QWidget::focusOutEvent(event);
    update();
}

void BesidePane::wheelEvent(QWheelEvent *event) {
    QApplication::sendEvent(m_editor->verticalScrollBar(), event);
}

} // namespace morat
