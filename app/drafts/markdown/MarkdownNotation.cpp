// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markdown/MarkdownNotation.h"

#include "drafts/markdown/MarkdownSyntax.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Whether a line that begins with this would be a heading, a list item, a quote, a rule, a fence.
/// Where the mark is that must be escaped; -1 when the line is plain.
qsizetype markOfLine(const QString &line) {
    static const QRegularExpression marks(
        u"^(?:(#{1,6})(?:\\s|$)|([-+*])(?:\\s|$)|\\d{1,9}([.)])(?:\\s|$)|"
        "(>)|([-=])[-=\\s]*(?:[\\r\\n]|$)|(~~~|:::)|(\\|))"_s);
    const QRegularExpressionMatch match = marks.match(line);
    for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
        if (match.capturedStart(i) >= 0)
            return match.capturedStart(i);
    }
    return -1;
}

bool beginsLine(QByteArrayView before) {
    const qsizetype line = std::max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    return markdownPrefixLength(before.sliced(line)) == before.size() - line;
}

enum class Container : quint8 { Page, TableCell };

/// Text between what is before and after it: what would be read as markup there is escaped.
QString escaped(const QString &text, QByteArrayView before, QByteArrayView after,
                Container container) {
    constexpr qsizetype examined = 60;
    const QString following = QString::fromUtf8(after.first(std::min(after.size(), examined)));
    const QString preceding = QString::fromUtf8(before.last(std::min<qsizetype>(before.size(), 4)));
    const QString whole = text + following;
    static const QRegularExpression reference(u"^&(?:#[xX]?)?[0-9A-Za-z]+;"_s);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar previous = i > 0                 ? text[i - 1]
                               : preceding.isEmpty() ? QChar(u' ')
                                                     : preceding.back();
        const QChar next = i + 1 < whole.size() ? whole[i + 1] : QChar(u' ');
        bool isEscaped = false;
        switch (c.unicode()) {
        case u'\\':
        case u'`':
        case u'*':
        case u'[':
        case u']':
        case u'<':
        case u'~':
            isEscaped = true;
            break;
        case u'_':
            isEscaped = !previous.isLetterOrNumber() || !next.isLetterOrNumber();
            break;
        case u'!':
            isEscaped = next == u'[';
            break;
        case u'&':
            isEscaped = reference.match(whole.sliced(i)).hasMatch();
            break;
        case u'|':
            isEscaped = container == Container::TableCell;
            break;
        default:
            break;
        }
        if (isEscaped)
            out += u'\\';
        out += c;
    }
    if (container == Container::Page && beginsLine(before)) {
        const QString line = out + following;
        if (const qsizetype mark = markOfLine(line); mark >= 0 && mark <= out.size())
            out.insert(mark, u'\\');
    }
    return out;
}

/// The place after marks of emphasis that end here: a space before them would undo them.
qint64 afterEmphasis(QByteArrayView source, qint64 place) {
    const auto isSpace = [&](qint64 at) {
        return at < 0 || at >= source.size() || QByteArrayView(" \t\r\n").contains(source[at]);
    };
    // Marks after white space begin an emphasis.
    while (!isSpace(place - 1) && place < source.size() &&
           QByteArrayView("*_~").contains(source[place]))
        ++place;
    return place;
}

/// The run, and around it the marks of emphasis or the link that would hold nothing without it.
SourceRange withEmptyMarkdown(QByteArrayView source, SourceRange run) {
    for (;;) {
        const qint64 start = run.start;
        const qint64 end = run.end();
        if (start == 0 || end >= source.size())
            return run;
        const char before = source[start - 1];
        const char after = source[end];
        if (before == after && (before == '*' || before == '_' || before == '~')) {
            run = {start - 1, end + 1 - (start - 1)};
            continue;
        }
        if (before == '[' && after == ']') {
            const qint64 close = markdownLinkEnd(source, end);
            const bool image = start > 1 && source[start - 2] == '!';
            if (!image && close > end + 1) {
                run = {start - 1, close - (start - 1)};
                continue;
            }
        }
        return run;
    }
}

template <Container container>
class MarkdownWriter final : public NotationWriter {
public:
    using NotationWriter::NotationWriter;
    [[nodiscard]] bool isMarkup() const override { return true; }
    [[nodiscard]] QByteArray written(const QString &text,
                                     const WritingPlace &place) const override {
        return escaped(text, place.before, place.after, container).toUtf8();
    }
    [[nodiscard]] SourceRange withEmptied(SourceRange run) const override {
        return withEmptyMarkdown(m_draft.source, run);
    }
    [[nodiscard]] qint64 afterMarks(qint64 at) const override {
        return afterEmphasis(m_draft.source, at);
    }
    [[nodiscard]] bool joinsBetweenMarks() const override { return true; }
};

class DoubleQuotedWriter final : public NotationWriter {
public:
    using NotationWriter::NotationWriter;
    [[nodiscard]] bool isMarkup() const override { return true; }
    [[nodiscard]] QByteArray written(const QString &text, const WritingPlace &) const override {
        QString out = text;
        out.replace(u'\\', "\\\\"_L1);
        out.replace(u'"', "\\\""_L1);
        return out.replace(u'\t', "\\t"_L1).toUtf8();
    }
};

class SingleQuotedWriter final : public NotationWriter {
public:
    using NotationWriter::NotationWriter;
    [[nodiscard]] bool isMarkup() const override { return true; }
    [[nodiscard]] QByteArray written(const QString &text, const WritingPlace &) const override {
        return QString(text).replace(u'\'', "''"_L1).toUtf8();
    }
};

} // namespace

const Notation &markdownNotation() {
    static const NotationOf<MarkdownWriter<Container::Page>> notation;
    return notation;
}

const Notation &markdownCellNotation() {
    static const NotationOf<MarkdownWriter<Container::TableCell>> notation;
    return notation;
}

const Notation &doubleQuotedNotation() {
    static const NotationOf<DoubleQuotedWriter> notation;
    return notation;
}

const Notation &singleQuotedNotation() {
    static const NotationOf<SingleQuotedWriter> notation;
    return notation;
}

} // namespace morat
