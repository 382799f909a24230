// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/DraftEditor.h"

#include "desktop/editor/ChangeLayout.h"
#include "desktop/editor/DraftAccessible.h"
#include "desktop/editor/EmbedBox.h"
#include "desktop/editor/GutterArea.h"
#include "desktop/editor/ReviewStrip.h"
#include "desktop/editor/WrappedLines.h"
#include "desktop/look/LevelLook.h"
#include "review/output/ShownWords.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QInputMethod>
#include <QMenu>
#include <QMimeData>
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
    document()->setDocumentMargin(10);
    document()->documentLayout()->registerHandler(embedObjectType,
                                                  static_cast<EmbedBox *>(m_embedBox.get()));
    connect(document(), &QTextDocument::contentsChange, this, &DraftEditor::takeContentsChange);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &DraftEditor::caretMoved);
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

BlockDress &DraftEditor::dressOf(const QTextBlock &block) {
    auto *dress = dynamic_cast<BlockDress *>(block.userData());
    if (!dress) {
        dress = new BlockDress;
        QTextBlock(block).setUserData(dress); // the document owns it
    }
    return *dress;
}

QList<QTextLayout::FormatRange> DraftEditor::formatsOf(const QTextBlock &block,
                                                       BlockDress &dress) const {
    QList<QTextLayout::FormatRange> above;
    const ChangeMarks::Look look{palette(), font(), m_layout->textRoom(),
                                 m_wordWasChanged ? std::nullopt : m_marks.quietPlace()};
    QList<QTextLayout::FormatRange> formats = m_changes.formats(block, dress, look, above);
    formats += m_marks.formats(*m_session, block, dress, palette());
    formats += above;
    dress.lineStarts.clear();
    return formats;
}

void DraftEditor::dressBlocks(const Text &text) {
    const QList<Block> &blocks = text.blocks();
    QTextBlock at = document()->firstBlock();
    for (qsizetype i = 0; i < blocks.size() && at.isValid(); ++i, at = at.next()) {
        BlockDress &dress = dressOf(at);
        dress.kind = blocks[i].kind;
        dress.embedLabels.clear();
        dress.embedPictures.clear();
        for (const Embed &embed : blocks[i].embeds) {
            const QString name = m_pictures->want(embed);
            const QString trouble = m_pictures->trouble(name);
            dress.embedLabels.append(trouble.isEmpty()
                                         ? embedLabel(embed)
                                         : QString(embedLabel(embed) + u" – "_s + trouble));
            dress.embedPictures.append(m_pictures->picture(name).isNull() ? QString() : name);
        }
    }
    refreshMarks();
}

void DraftEditor::setRoomBelow(const QTextBlock &block, qreal pixels) {
    if (block.isValid())
        m_layout->setRoomBelow(block, std::max(0.0, pixels));
}

void DraftEditor::clearRoomBelow() {
    for (QTextBlock at = document()->firstBlock(); at.isValid(); at = at.next())
        m_layout->setRoomBelow(at, 0);
}

qreal DraftEditor::roomBelow(const QTextBlock &block) {
    const auto *dress = dynamic_cast<const BlockDress *>(block.userData());
    return dress ? dress->roomBelow : 0;
}

void DraftEditor::setFilter(const FindingFilter &filter) {
    m_marks.setFilter(filter);
    refreshMarks();
}

void DraftEditor::refreshMarks() {
    // The paragraphs of which something is seen are laid out now, the others when they are.
    const QTextBlock first = firstVisibleBlock();
    QTextBlock last = first;
    qreal bottom = blockBoundingGeometry(first).translated(contentOffset()).bottom();
    while (last.next().isValid() && bottom <= viewport()->height()) {
        last = last.next();
        bottom += blockBoundingRect(last).height();
    }
    m_layout->setSight(std::pair(first.blockNumber(), last.blockNumber()));
    for (QTextBlock at = document()->firstBlock(); at.isValid(); at = at.next())
        refreshBlock(at);
    m_layout->setSight(std::nullopt);
    m_gutter->update();
    emit marksChanged();
}

void DraftEditor::refreshBlock(const QTextBlock &block, Repaint repaint) {
    // A paragraph in which an input method composes is its own until it commits.
    if (!m_session || !block.isValid() || !block.layout()->preeditAreaText().isEmpty())
        return;
    BlockDress &dress = dressOf(block);
    const QList<RemovedWords> removed = dress.removed;
    const QList<QPointF> lineStarts = dress.lineStarts;
    const QList<QTextLayout::FormatRange> formats = formatsOf(block, dress);
    if (repaint == Repaint::IfChanged && formats == dress.formats && removed == dress.removed &&
        block.layout()->formats() == formats) {
        dress.lineStarts = lineStarts;
        return;
    }
    dress.formats = formats;
    block.layout()->setFormats(formats);
    // Also settles the document's note of the change, so that the next typed change is reported
    // without this paragraph around it.
    const QScopedValueRollback guard(m_dressing, true);
    m_layout->takeFormats(block);
}

void DraftEditor::takeContentsChange(int position, int removed, int added) {
    if (m_repeating || !m_session)
        return;
    takeTyping(position, removed, added);
    if (!m_dressing)
        dressChanged(position, added);
}

void DraftEditor::dressChanged(int position, int added) {
    // What is pasted is dressed when it has been laid out: it may be long.
    constexpr int fewParagraphs = 3;
    QTextBlock at = document()->findBlock(position);
    for (int i = 0; i < fewParagraphs && at.isValid() && at.position() <= position + added; ++i) {
        if (m_takingInput && !at.layout()->preeditAreaText().isEmpty()) {
            dressComposed(at);
        } else {
            BlockDress &dress = dressOf(at);
            dress.formats = formatsOf(at, dress);
            at.layout()->setFormats(dress.formats);
        }
        at = at.next();
    }
    m_gutter->update();
}

void DraftEditor::dressComposed(const QTextBlock &block) {
    QTextLayout &layout = *block.layout();
    const int start = layout.preeditAreaPosition();
    const int length = int(layout.preeditAreaText().size());
    BlockDress &dress = dressOf(block);
    QList<QTextLayout::FormatRange> formats;
    for (QTextLayout::FormatRange range : formatsOf(block, dress)) {
        const int end = range.start + range.length;
        const bool isParagraphs = range.start == 0 && end == block.length() - 1;
        if (range.start >= start && !isParagraphs)
            range.start += length;
        else if (end > start || isParagraphs)
            range.length += length;
        formats.append(range);
    }
    // What Qt has just set is the input method's.
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        if (range.start >= start && range.start + range.length <= start + length)
            formats.append(range);
    }
    layout.setFormats(formats);
}

void DraftEditor::refreshAround(TextRange range) {
    QTextBlock at = document()->findBlock(int(range.start));
    while (at.isValid() && at.position() <= range.end()) {
        refreshBlock(at, Repaint::Always);
        at = at.next();
    }
    m_gutter->update();
}

QString DraftEditor::textIn(qsizetype start, qsizetype end) const {
    QString text;
    for (QTextBlock at = document()->findBlock(int(start)); at.isValid() && at.position() < end;
         at = at.next()) {
        const QString words = at.text() + u'\n';
        const qsizetype from = std::max<qsizetype>(0, start - at.position());
        text += QStringView(words).mid(from, end - at.position() - from);
    }
    return text;
}

QString DraftEditor::plainText() const {
    return textIn(0, document()->characterCount() - 1);
}

void DraftEditor::takeTyping(int position, int removed, int added) {
    const QString &old = m_session->text().current();
    // Qt reports the last paragraph's separator and whole paragraphs that were laid out again as
    // changed: what is common at both ends is no change. Lengths must agree with the document's.
    const qsizetype newLength = document()->characterCount() - 1;
    const qsizetype oldLength = old.size();
    qsizetype start = std::min<qsizetype>({position, oldLength, newLength});
    qsizetype oldEnd = std::min<qsizetype>(position + removed, oldLength);
    qsizetype newEnd = std::min<qsizetype>(position + added, newLength);
    if (oldLength - oldEnd != newLength - newEnd) {
        const qsizetype tail =
            std::max<qsizetype>(0, std::min(oldLength - oldEnd, newLength - newEnd));
        oldEnd = oldLength - tail;
        newEnd = newLength - tail;
    }
    const QString fresh = textIn(start, newEnd);
    qsizetype common = 0;
    const qsizetype shorter = std::min(oldEnd - start, newEnd - start);
    while (common < shorter && old[start + common] == fresh[common])
        ++common;
    qsizetype tail = 0;
    while (tail < shorter - common && old[oldEnd - 1 - tail] == fresh[fresh.size() - 1 - tail])
        ++tail;
    const TextRange range{start + common, oldEnd - start - common - tail};
    const QString words = fresh.mid(common, fresh.size() - common - tail);
    if (range.isEmpty() && words.isEmpty())
        return;
    // Two letters that are the same are told apart by nobody: any place of the word will do.
    const std::optional<TextRange> word = m_marks.quietPlace();
    const bool goesOn = word && range.start >= word->start && range.start <= word->end();
    if (!goesOn)
        m_wordWasChanged = m_changes.view().at(range.start) >= 0;
    const QScopedValueRollback guard(m_takingTyping, true);
    m_session->typed(range, words);
    m_typingAt = range.start + words.size();
    m_marks.setQuietPlace(wordAround(m_typingAt));
    if (words.contains(u'\n'))
        refreshAroundLater({range.start, words.size()});
    if (const PlacedFinding *current = m_marks.current().placed())
        refreshAroundLater(current->place);
    emit typed();
}

void DraftEditor::refreshAroundLater(TextRange range) {
    // The layout is not to be touched from inside the document's own change.
    QMetaObject::invokeMethod(
        this, [this, range] { refreshAround(range); }, Qt::QueuedConnection);
}

void DraftEditor::repeatReplacement(TextRange range, const QString &replacement) {
    commitComposition();
    const QScopedValueRollback guard(m_repeating, true);
    const int scrolled = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.setPosition(int(range.start));
    cursor.setPosition(int(range.end()), QTextCursor::KeepAnchor);
    cursor.insertText(replacement);
    verticalScrollBar()->setValue(scrolled);
    m_typingAt = -1;
    m_marks.setQuietPlace(std::nullopt);
    refreshAround({range.start, replacement.size()});
}

TextRange DraftEditor::wordAround(qsizetype position) const {
    const QTextBlock block = document()->findBlock(int(position));
    const QString text = block.text();
    const auto inWord = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at].isMark());
    };
    qsizetype start = position - block.position();
    qsizetype end = start;
    while (inWord(start - 1))
        --start;
    while (inWord(end))
        ++end;
    return {block.position() + start, end - start};
}

void DraftEditor::caretMoved() {
    if (m_repeating || !m_session)
        return;
    const qsizetype caret = textCursor().position();
    if (m_typingAt >= 0) {
        const TextRange word = wordAround(m_typingAt);
        if (caret < word.start || caret > word.end()) {
            m_typingAt = -1;
            m_marks.setQuietPlace(std::nullopt);
            const QScopedValueRollback guard(m_takingTyping, true);
            refreshAround(word);
        }
    } else if (!textCursor().hasSelection() && hasFocus()) {
        const qsizetype index = findingAt(caret);
        if (index >= 0 && index != m_marks.current().index())
            emit findingPicked(index);
    }
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

bool DraftEditor::isComposing() const {
    return !textCursor().block().layout()->preeditAreaText().isEmpty();
}

bool DraftEditor::isCaretInSight() const {
    return viewport()->rect().intersects(cursorRect());
}

void DraftEditor::commitComposition() {
    if (isComposing())
        QGuiApplication::inputMethod()->commit();
}

void DraftEditor::inputMethodEvent(QInputMethodEvent *event) {
    if (isComposing() && (!event->commitString().isEmpty() || event->preeditString().isEmpty()))
        emit compositionEnds();
    {
        const QScopedValueRollback guard(m_takingInput, true);
        QPlainTextEdit::inputMethodEvent(event);
    }
    const bool composes = isComposing();
    if (std::exchange(m_wasComposing, composes) != composes)
        emit composingChanged(composes);
}

bool DraftEditor::viewportEvent(QEvent *event) {
    if (event->type() != QEvent::ToolTip || changesShown() == ChangesShown::No || !m_session)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QTextCursor cursor = cursorForPosition(help->pos());
    const QTextBlock block = cursor.block();
    const QPointF corner = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    ChangeName change = ChangeLayout::removedAt(block, help->pos() - corner);
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

void DraftEditor::insertFromMimeData(const QMimeData *source) {
    QString text = source->text().normalized(QString::NormalizationForm_C);
    text.replace(u"\r\n"_s, u"\n"_s)
        .replace(u'\r', u'\n')
        .replace(QChar::ParagraphSeparator, u'\n');
    text.remove(QChar(embedCharacter)).remove(QChar::Null).remove(QChar::ByteOrderMark);
    textCursor().insertText(text);
    ensureCursorVisible();
}

void DraftEditor::changeEvent(QEvent *event) {
    QPlainTextEdit::changeEvent(event);
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
    const int left = m_gutter->neededWidth();
    const int right = m_strip->neededWidth();
    setViewportMargins(left, 0, right, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), left, inside.height());
    m_strip->setGeometry(viewport()->geometry().right() + 1, inside.top(), right,
                         viewport()->height());
    const qreal room = viewport()->width() - 2 * document()->documentMargin();
    if (room == m_layout->textRoom())
        return;
    m_layout->setTextRoom(room);
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
    placeMargins();
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

std::optional<Level> DraftEditor::worstMarkedIn(const QTextBlock &block) const {
    std::optional<Level> worst;
    const TextRange whole{block.position(), block.length() - 1};
    const auto [first, last] = FindingMarks::touching(*m_session, whole);
    for (qsizetype i = first; i < last; ++i) {
        const PlacedFinding &placed = m_session->findings()[i];
        const bool starts = placed.place.start >= whole.start && placed.place.start <= whole.end();
        if (starts && m_marks.isMarked(*m_session, i) && (!worst || placed.finding.level > *worst))
            worst = placed.finding.level;
    }
    return worst;
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
