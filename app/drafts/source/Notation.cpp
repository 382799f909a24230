// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/Notation.h"

#include "drafts/markdown/MarkdownSyntax.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace morat {

QString htmlNotation(const QString &text, NoBreakSpace spaces) {
    QString out = text;
    out.replace(u'&', "&amp;"_L1);
    out.replace(u'<', "&lt;"_L1);
    out.replace(u'>', "&gt;"_L1);
    if (spaces == NoBreakSpace::Entity)
        out.replace(QChar(QChar::Nbsp), "&nbsp;"_L1);
    return out;
}

QString odfNotation(const QString &text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool inside = i > 0 && i + 1 < text.size();
        if (c == u'\t')
            out += "<text:tab/>"_L1;
        else if (c == u' ' && (!inside || text[i - 1] == u' '))
            out += "<text:s/>"_L1;
        else
            out += c == u'&'   ? u"&amp;"_s
                   : c == u'<' ? u"&lt;"_s
                   : c == u'>' ? u"&gt;"_s
                               : QString(c);
    }
    return out;
}

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

} // namespace

QString markdownNotation(const QString &text, QByteArrayView before, QByteArrayView after,
                         Notation place) {
    constexpr qsizetype looked = 60;
    const QString following = QString::fromUtf8(after.first(std::min(after.size(), looked)));
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
        bool escaped = false;
        switch (c.unicode()) {
        case u'\\':
        case u'`':
        case u'*':
        case u'[':
        case u']':
        case u'<':
        case u'~':
            escaped = true;
            break;
        case u'_':
            escaped = !previous.isLetterOrNumber() || !next.isLetterOrNumber();
            break;
        case u'!':
            escaped = next == u'[';
            break;
        case u'&':
            escaped = reference.match(whole.sliced(i)).hasMatch();
            break;
        case u'|':
            escaped = place == Notation::MarkdownCell;
            break;
        default:
            break;
        }
        if (escaped)
            out += u'\\';
        out += c;
    }
    if (place != Notation::MarkdownCell && beginsLine(before)) {
        const QString line = out + following;
        if (const qsizetype mark = markOfLine(line); mark >= 0 && mark <= out.size())
            out.insert(mark, u'\\');
    }
    return out;
}

QString quotedNotation(const QString &text, Notation quotes) {
    QString out = text;
    if (quotes == Notation::QuotedSingle)
        return out.replace(u'\'', "''"_L1);
    out.replace(u'\\', "\\\\"_L1);
    out.replace(u'"', "\\\""_L1);
    return out.replace(u'\t', "\\t"_L1);
}

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

} // namespace morat
