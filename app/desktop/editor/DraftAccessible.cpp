// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/DraftAccessible.h"

#include "desktop/editor/DraftEditor.h"
#include "review/session/ReviewSession.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A value among attributes: what parts these must not stand in it.
QString escaped(const QString &value) {
    QString written;
    for (const QChar c : value) {
        if (u"\\:;,="_s.contains(c))
            written += u'\\';
        written += c;
    }
    return written;
}

QString levelAttribute(Level level) {
    constexpr std::array names{"information", "warning", "error"};
    return QString::fromLatin1(names.at(size_t(level)));
}

QTextCursor cursorOver(const DraftEditor &editor, int start, int end) {
    const int last = editor.document()->characterCount() - 1;
    QTextCursor cursor(editor.document());
    cursor.setPosition(std::clamp(start, 0, last));
    cursor.setPosition(std::clamp(end, 0, last), QTextCursor::KeepAnchor);
    return cursor;
}

/// A run of text around an offset, which ends where anything else begins.
class Run {
public:
    Run(qsizetype offset, TextRange limits)
        : m_offset(offset)
        , m_start(limits.start)
        , m_end(limits.end()) {}

    /// Whether something at a place is at the offset, too.
    bool meets(TextRange place) {
        for (const qsizetype border : {place.start, place.end()}) {
            if (border <= m_offset)
                m_start = std::max(m_start, border);
            else
                m_end = std::min(m_end, border);
        }
        return place.start <= m_offset && m_offset < place.end();
    }
    [[nodiscard]] int start() const { return int(m_start); }
    [[nodiscard]] int end() const { return int(m_end); }

private:
    qsizetype m_offset;
    qsizetype m_start;
    qsizetype m_end;
};

QAccessibleInterface *make(const QString &, QObject *object) {
    auto *editor = qobject_cast<DraftEditor *>(object);
    return editor ? new DraftAccessible(editor) : nullptr;
}

} // namespace

DraftAccessible::DraftAccessible(DraftEditor *editor)
    : QAccessibleWidget(editor, QAccessible::EditableText) {}

void DraftAccessible::install() {
    // The same function is kept once.
    QAccessible::installFactory(make);
}

DraftEditor *DraftAccessible::editor() const {
    return qobject_cast<DraftEditor *>(object());
}

QAccessible::State DraftAccessible::state() const {
    QAccessible::State state = QAccessibleWidget::state();
    state.multiLine = true;
    state.selectableText = true;
    state.editable = !editor()->isReadOnly();
    state.readOnly = editor()->isReadOnly();
    return state;
}

QString DraftAccessible::text(QAccessible::Text which) const {
    return which == QAccessible::Value ? text(0, characterCount()) : QAccessibleWidget::text(which);
}

void *DraftAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    if (type == QAccessible::EditableTextInterface)
        return static_cast<QAccessibleEditableTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

void DraftAccessible::selection(int index, int *start, int *end) const {
    const QTextCursor cursor = editor()->textCursor();
    const bool has = index == 0 && cursor.hasSelection();
    *start = has ? cursor.selectionStart() : 0;
    *end = has ? cursor.selectionEnd() : 0;
}

int DraftAccessible::selectionCount() const {
    return editor()->textCursor().hasSelection() ? 1 : 0;
}

void DraftAccessible::addSelection(int start, int end) {
    setSelection(0, start, end);
}

void DraftAccessible::removeSelection(int index) {
    if (index == 0)
        setCursorPosition(cursorPosition());
}

void DraftAccessible::setSelection(int index, int start, int end) {
    if (index == 0)
        editor()->setTextCursor(cursorOver(*editor(), start, end));
}

int DraftAccessible::cursorPosition() const {
    return editor()->textCursor().position();
}

void DraftAccessible::setCursorPosition(int position) {
    editor()->setTextCursor(cursorOver(*editor(), position, position));
}

QString DraftAccessible::text(int start, int end) const {
    return cursorOver(*editor(), start, end)
        .selectedText()
        .replace(QChar::ParagraphSeparator, u'\n');
}

QString DraftAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType boundary,
                                      int *start, int *end) const {
    if (boundary != QAccessible::LineBoundary)
        return QAccessibleTextInterface::textAtOffset(offset, boundary, start, end);
    // A line as it is seen, not a paragraph.
    const QTextBlock block =
        editor()->document()->findBlock(std::clamp(offset, 0, characterCount()));
    const QTextLine line = block.layout()->lineForTextPosition(offset - block.position());
    *start = block.position() + (line.isValid() ? line.textStart() : 0);
    *end = line.isValid() ? *start + line.textLength() : block.position() + block.length() - 1;
    const bool endsParagraph = *end == block.position() + block.length() - 1;
    if (endsParagraph && *end < characterCount())
        ++*end;
    return text(*start, *end);
}

int DraftAccessible::characterCount() const {
    return editor()->document()->characterCount() - 1;
}

QRect DraftAccessible::characterRect(int offset) const {
    const QRect here = editor()->cursorRect(cursorOver(*editor(), offset, offset));
    const QRect next = editor()->cursorRect(cursorOver(*editor(), offset + 1, offset + 1));
    const bool isSameLine = next.top() == here.top() && next.left() > here.left();
    const QRect letter(here.topLeft(),
                       QSize(isSameLine ? next.left() - here.left() : here.width(), here.height()));
    return letter.translated(editor()->viewport()->mapToGlobal(QPoint(0, 0)));
}

int DraftAccessible::offsetAtPoint(const QPoint &point) const {
    const QWidget *viewport = editor()->viewport();
    const QPoint inside = viewport->mapFromGlobal(point);
    return viewport->rect().contains(inside) ? editor()->cursorForPosition(inside).position() : -1;
}

void DraftAccessible::scrollToSubstring(int start, int end) {
    Q_UNUSED(end)
    const QTextBlock block =
        editor()->document()->findBlock(std::clamp(start, 0, characterCount()));
    const QTextLine line = block.layout()->lineForTextPosition(start - block.position());
    editor()->verticalScrollBar()->setValue(block.firstLineNumber() +
                                            (line.isValid() ? line.lineNumber() : 0));
}

QString DraftAccessible::attributes(int offset, int *start, int *end) const {
    const QTextBlock block =
        editor()->document()->findBlock(std::clamp(offset, 0, characterCount()));
    const TextRange paragraph{block.position(), block.length()};
    Run run(offset, {paragraph.start,
                     std::min<qsizetype>(paragraph.length, characterCount() - paragraph.start)});
    QString written;
    const auto say = [&written](const QString &name, const QString &value) {
        written += name + u':' + escaped(value) + u';';
    };
    if (const ReviewSession *session = editor()->session()) {
        const auto [first, last] = FindingMarks::touching(*session, paragraph);
        bool isFound = false;
        for (qsizetype i = first; i < last; ++i) {
            const PlacedFinding &placed = session->findings()[i];
            if (!editor()->marks().isMarked(*session, i) || !run.meets(placed.place) || isFound)
                continue;
            isFound = true;
            const bool isSpelling = placed.finding.category.startsWith(u"spelling");
            say(u"invalid"_s, isSpelling ? u"spelling"_s : u"grammar"_s);
            say(u"morat-level"_s, levelAttribute(placed.finding.level));
            say(u"morat-says"_s, placed.finding.message);
        }
        for (const ReviewSession::QuestionMark &mark : session->questionMarks()) {
            const bool isHere =
                mark.place.start <= paragraph.end() && mark.place.end() >= paragraph.start;
            if (!isHere || !run.meets(mark.place))
                continue;
            const QList<Question> questions = session->questions();
            const auto asked = std::ranges::find(questions, mark.id, &Question::id);
            say(u"morat-question"_s, asked == questions.end() ? QString() : asked->text);
        }
        if (editor()->changesShown() == ChangesShown::Yes) {
            const ChangeView &changes = editor()->changes();
            const auto [from, to] = changes.touching(paragraph);
            for (qsizetype i = from; i < to; ++i) {
                const ShownChange &change = changes.changes()[i];
                if (run.meets(change.place))
                    say(u"morat-before"_s, change.before);
            }
            for (const VersionDifference &each : session->differences()) {
                const bool isHere =
                    each.place.start <= paragraph.end() && each.place.end() >= paragraph.start;
                if (isHere && run.meets(each.place))
                    say(u"morat-before-version"_s, each.ours);
            }
        }
    }
    *start = run.start();
    *end = run.end();
    return written;
}

void DraftAccessible::deleteText(int start, int end) {
    replaceText(start, end, {});
}

void DraftAccessible::insertText(int offset, const QString &words) {
    replaceText(offset, offset, words);
}

void DraftAccessible::replaceText(int start, int end, const QString &words) {
    if (editor()->isReadOnly())
        return;
    editor()->commitComposition();
    cursorOver(*editor(), start, end).insertText(words);
}

} // namespace morat
