// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/BesidePane.h"

#include "desktop/editor/DraftEditor.h"
#include "desktop/editor/FindingMarks.h"
#include "desktop/look/LevelLook.h"
#include "review/session/ReviewSession.h"
#include "review/session/VersionDifferences.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QWheelEvent>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What stands for a picture or a video.
constexpr char16_t embedSign = u'▣';
/// Rows above what is seen for which room is made, so that scrolling back moves nothing.
constexpr qsizetype rowsAbove = 20;
/// Layouts that are kept.
constexpr qsizetype mostLayouts = 2000;
/// Of 255: the ground of words that differ, and of the paragraph that the caret is beside.
constexpr int differenceTint = 45;
constexpr int caretTint = 18;

} // namespace

BesidePane::BesidePane(DraftEditor *editor)
    : m_editor(editor) {
    setAccessibleName(tr("The text before, beside the paragraph at the caret"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &BesidePane::arrange);
    connect(m_editor, &QPlainTextEdit::updateRequest, this, &BesidePane::follow);
    connect(m_editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &BesidePane::follow);
    connect(m_editor, &DraftEditor::marksChanged, this, [this] {
        m_isStale = true;
        follow();
    });
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        // Within a change of the text, what is known of changes is still of the text before it.
        m_isCaretMoved = true;
        follow();
    });
}

void BesidePane::follow() {
    if (!isVisible())
        return;
    update();
    if (!m_rest.isActive())
        m_rest.start(0);
}

void BesidePane::forgetLayouts() {
    m_layouts.clear();
    follow();
}

void BesidePane::refresh() {
    if (!std::exchange(m_isStale, false))
        return;
    m_pairs.clear();
    m_layouts.clear();
    m_rows.clear();
    const ReviewSession *session = m_editor->session();
    if (!session) {
        m_before = Text();
        return;
    }
    const QList<VersionDifference> &differences = session->differences();
    m_isVersion = !differences.isEmpty();
    if (m_isVersion) {
        m_before = withoutDifferences(session->text(), differences).text();
        qsizetype growth = 0;
        for (const VersionDifference &each : differences) {
            m_pairs.append({{each.place.start - growth, each.ours.size()}, each.place});
            growth += each.place.length - each.ours.size();
        }
    } else {
        m_before = session->text().original();
        for (const ShownChange &change : m_editor->changes().changes())
            m_pairs.append({change.original, change.place});
    }
    m_rows = paragraphRows(m_before.joined(), session->text().current(), m_pairs);
    // Another text has other places.
    const qsizetype length = m_before.length();
    if (std::max(m_anchor, m_caret) > length)
        moveCaret(std::min(m_caret, length), Anchor::Moves);
}

qsizetype BesidePane::rowOf(qsizetype paragraph) const {
    const auto next =
        std::partition_point(m_rows.cbegin(), m_rows.cend(), [paragraph](const ParagraphRow &row) {
            return row.after + row.afterCount <= paragraph;
        });
    return std::min<qsizetype>(next - m_rows.cbegin(), m_rows.size() - 1);
}

qreal BesidePane::heightBefore(const ParagraphRow &row) {
    qreal height = 0;
    for (qsizetype i = 0; i < row.beforeCount; ++i)
        height += layoutOf(row.before + i).boundingRect().height();
    return height;
}

qreal BesidePane::heightAfter(const ParagraphRow &row) const {
    qreal height = 0;
    QTextBlock block = m_editor->document()->findBlockByNumber(int(row.after));
    for (qsizetype i = 0; i < row.afterCount && block.isValid(); ++i, block = block.next())
        height += m_editor->heightOf(block);
    return height;
}

const QTextLayout &BesidePane::layoutOf(qsizetype paragraph) {
    std::shared_ptr<QTextLayout> &layout = m_layouts[paragraph];
    if (layout)
        return *layout;
    const Block &block = m_before.blocks()[paragraph];
    QString words = block.text;
    words.replace(QChar(embedCharacter), QChar(embedSign));
    layout = std::make_shared<QTextLayout>(words, kindFont(block.kind, m_editor->font()));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->setFormats(marksIn(paragraph));
    const qreal room = width() - 2 * m_editor->document()->documentMargin();
    qreal y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(std::max<qreal>(room, 1));
        line.setPosition({0, y});
        y += line.height();
    }
    layout->endLayout();
    return *layout;
}

QList<QTextLayout::FormatRange> BesidePane::marksIn(qsizetype paragraph) const {
    QList<QTextLayout::FormatRange> marks;
    const TextRange whole{m_before.blockStart(paragraph), m_before.blocks()[paragraph].text.size()};
    const QColor colour =
        changeColour(m_isVersion ? ChangeSide::OldVersion : ChangeSide::Old, palette());
    QColor tint = colour;
    tint.setAlpha(differenceTint);
    auto pair =
        std::partition_point(m_pairs.cbegin(), m_pairs.cend(), [&whole](const TextPair &each) {
            return each.before.end() < whole.start;
        });
    for (; pair != m_pairs.cend() && pair->before.start <= whole.end(); ++pair) {
        QTextCharFormat format;
        format.setBackground(tint);
        qsizetype start = pair->before.start;
        qsizetype end = pair->before.end();
        if (pair->before.isEmpty()) {
            // Something was put in: the letters around are tinted.
            --start;
            ++end;
        } else {
            format.setForeground(colour);
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            format.setUnderlineColor(colour);
        }
        start = std::max(start, whole.start) - whole.start;
        end = std::min(end, whole.end()) - whole.start;
        if (start < end)
            marks.append({int(start), int(end - start), format});
    }
    return marks;
}

QList<BesidePane::Shown> BesidePane::shownRows() {
    refresh();
    QList<Shown> shown;
    const QList<DraftEditor::VisibleBlock> seen = m_editor->visibleBlocks();
    if (seen.isEmpty() || m_rows.isEmpty() || m_before.blocks().isEmpty())
        return shown;
    qsizetype index = rowOf(seen.constFirst().block.blockNumber());
    // The row's own beginning may be above what is seen.
    qreal top = seen.constFirst().top;
    for (QTextBlock block = seen.constFirst().block;
         block.blockNumber() > m_rows[index].after && block.isValid();) {
        block = block.previous();
        top -= m_editor->heightOf(block) + DraftEditor::roomBelow(block);
    }
    // What was there before the first paragraph stands above it.
    while (index > 0 && m_rows[index - 1].afterCount == 0 && m_rows[index].after == 0)
        --index;
    qreal free = top;
    for (; index < m_rows.size() && free <= height(); ++index) {
        const ParagraphRow &row = m_rows[index];
        const qreal before = heightBefore(row);
        const qreal after = heightAfter(row);
        const qreal y = row.afterCount > 0 ? std::max(top, free) : free;
        shown.append({row, int(y), int(std::max(before, after))});
        free = std::max(y + before, top + after);
        if (row.afterCount > 0) {
            const QTextBlock last =
                m_editor->document()->findBlockByNumber(int(row.after + row.afterCount - 1));
            top += after + DraftEditor::roomBelow(last);
        }
    }
    return shown;
}

void BesidePane::arrange() {
    if (!isVisible())
        return;
    refresh();
    if (std::exchange(m_isCaretMoved, false))
        setAccessibleDescription(wordsBeside(m_editor->textCursor().position()));
    const QList<DraftEditor::VisibleBlock> seen = m_editor->visibleBlocks();
    if (seen.isEmpty() || m_rows.isEmpty() || m_before.blocks().isEmpty())
        return;
    if (m_layouts.size() > mostLayouts)
        m_layouts.clear();
    qsizetype index =
        std::max<qsizetype>(0, rowOf(seen.constFirst().block.blockNumber()) - rowsAbove);
    const qsizetype last = rowOf(seen.constLast().block.blockNumber()) + rowsAbove;
    while (index < m_rows.size() && index <= last) {
        const ParagraphRow &row = m_rows[index++];
        if (row.afterCount == 0)
            continue;
        const qreal after = heightAfter(row);
        qreal wanted = std::max(after, heightBefore(row));
        // What went behind it stands below it.
        while (index < m_rows.size() && m_rows[index].afterCount == 0)
            wanted += heightBefore(m_rows[index++]);
        m_editor->setRoomBelow(
            m_editor->document()->findBlockByNumber(int(row.after + row.afterCount - 1)),
            wanted - after);
    }
    update();
}

QString BesidePane::wordsBeside(qsizetype current) {
    refresh();
    if (m_rows.isEmpty() || m_before.blocks().isEmpty())
        return {};
    const ParagraphRow &row =
        m_rows[rowOf(m_editor->document()->findBlock(int(current)).blockNumber())];
    QStringList words;
    for (qsizetype i = 0; i < row.beforeCount; ++i)
        words.append(m_before.blocks()[row.before + i].text);
    return words.join(u'\n');
}

qsizetype BesidePane::toAfter(qsizetype before) const {
    const auto next =
        std::partition_point(m_pairs.cbegin(), m_pairs.cend(), [before](const TextPair &each) {
            return each.before.start <= before;
        });
    if (next == m_pairs.cbegin())
        return before;
    const TextPair &pair = *(next - 1);
    if (before >= pair.before.end())
        return pair.after.end() + (before - pair.before.end());
    return std::min(pair.after.start + (before - pair.before.start), pair.after.end());
}

void BesidePane::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.setClipRect(event->rect());
    const qreal margin = m_editor->document()->documentMargin();
    const int caret = m_editor->textCursor().blockNumber();
    QColor ground = palette().color(QPalette::Highlight);
    ground.setAlpha(caretTint);
    const TextRange selected = selection();
    QTextCharFormat selectedFormat;
    const QPalette::ColorGroup group = hasFocus() ? QPalette::Active : QPalette::Inactive;
    selectedFormat.setBackground(palette().brush(group, QPalette::Highlight));
    selectedFormat.setForeground(palette().brush(group, QPalette::HighlightedText));
    for (const Shown &shown : shownRows()) {
        const ParagraphRow &row = shown.row;
        if (caret >= row.after && caret < row.after + row.afterCount)
            painter.fillRect(QRect(0, shown.top, width(), shown.height), ground);
        qreal y = shown.top;
        for (qsizetype i = 0; i < row.beforeCount; ++i) {
            const QTextLayout &layout = layoutOf(row.before + i);
            painter.setPen(palette().color(QPalette::Text));
            const qsizetype start = m_before.blockStart(row.before + i);
            const qsizetype from = std::max(selected.start - start, qsizetype(0));
            const qsizetype to = std::min(selected.end() - start, qsizetype(layout.text().size()));
            QList<QTextLayout::FormatRange> marked;
            if (from < to)
                marked.append({int(from), int(to - from), selectedFormat});
            layout.draw(&painter, {margin, y}, marked);
            y += layout.boundingRect().height();
        }
    }
    if (const auto caretLine = hasFocus() ? caretAt(m_caret) : std::nullopt) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawLine(*caretLine);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(width() - 1, event->rect().top(), width() - 1, event->rect().bottom());
}

qsizetype BesidePane::positionAt(QPointF point) {
    const qreal margin = m_editor->document()->documentMargin();
    qsizetype nearest = 0;
    for (const Shown &shown : shownRows()) {
        qreal y = shown.top;
        for (qsizetype i = 0; i < shown.row.beforeCount; ++i) {
            const qsizetype paragraph = shown.row.before + i;
            const QTextLayout &layout = layoutOf(paragraph);
            const qsizetype start = m_before.blockStart(paragraph);
            for (int line = 0; line < layout.lineCount(); ++line) {
                const QTextLine each = layout.lineAt(line);
                if (point.y() < y + each.rect().top())
                    return std::max(nearest, start);
                nearest = start + each.xToCursor(point.x() - margin);
                if (point.y() < y + each.rect().bottom())
                    return nearest;
            }
            y += layout.boundingRect().height();
        }
    }
    return nearest;
}

std::optional<QLineF> BesidePane::caretAt(qsizetype position) {
    const qreal margin = m_editor->document()->documentMargin();
    for (const Shown &shown : shownRows()) {
        qreal y = shown.top;
        for (qsizetype i = 0; i < shown.row.beforeCount; ++i) {
            const qsizetype paragraph = shown.row.before + i;
            const QTextLayout &layout = layoutOf(paragraph);
            const qsizetype inside = position - m_before.blockStart(paragraph);
            if (inside >= 0 && inside <= layout.text().size()) {
                const QTextLine line = layout.lineForTextPosition(int(inside));
                if (!line.isValid())
                    return std::nullopt;
                const qreal x = margin + line.cursorToX(int(inside));
                return QLineF(x, y + line.rect().top(), x, y + line.rect().bottom());
            }
            y += layout.boundingRect().height();
        }
    }
    return std::nullopt;
}

QString BesidePane::text() {
    refresh();
    return m_before.joined();
}

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

void BesidePane::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    forgetLayouts();
}

void BesidePane::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        forgetLayouts();
}

void BesidePane::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    m_isStale = true;
    follow();
}

void BesidePane::hideEvent(QHideEvent *event) {
    QWidget::hideEvent(event);
    m_layouts.clear();
    m_editor->clearRoomBelow();
}

} // namespace morat
