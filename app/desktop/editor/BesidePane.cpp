// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/BesidePane.h"

#include "desktop/editor/DraftEditor.h"
#include "desktop/editor/FindingMarks.h"
#include "desktop/look/LevelLook.h"
#include "review/session/ReviewSession.h"
#include "review/session/VersionDifferences.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
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
