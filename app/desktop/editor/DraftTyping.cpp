// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed, composed and pasted goes to the session; what the session changes is repeated
// here.
#include "desktop/editor/DraftEditor.h"
#include "desktop/editor/GutterArea.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextDocumentFragment>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

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

bool DraftEditor::isComposing() const {
    return !textCursor().block().layout()->preeditAreaText().isEmpty();
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

bool DraftEditor::canInsertFromMimeData(const QMimeData *source) const {
    return source->hasHtml() || QPlainTextEdit::canInsertFromMimeData(source);
}

void DraftEditor::insertFromMimeData(const QMimeData *source) {
    QString text = source->text();
    if (text.isEmpty() && source->hasHtml())
        text = QTextDocumentFragment::fromHtml(source->html()).toPlainText();
    text = text.normalized(QString::NormalizationForm_C);
    text.replace(u"\r\n"_s, u"\n"_s)
        .replace(u'\r', u'\n')
        .replace(QChar::ParagraphSeparator, u'\n');
    text.remove(QChar(embedCharacter)).remove(QChar::Null).remove(QChar::ByteOrderMark);
    if (text.isEmpty())
        return;
    emit typingEnds();
    textCursor().insertText(text);
    ensureCursorVisible();
    emit typingEnds();
    if (source->hasHtml())
        emit wordsTaken(source->html());
}

} // namespace morat
