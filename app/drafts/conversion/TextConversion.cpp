// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/conversion/Conversions.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Lines of a list, of code, stand together; all else has an empty line between.
bool areTogether(BlockKind before, BlockKind after) {
    return before == after && (after == BlockKind::ListItem || after == BlockKind::Code);
}

/// What would be markup gets a backslash. An underscore inside a word is none.
QString escaped(const QString &text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isInWord = i > 0 && i + 1 < text.size() && text[i - 1].isLetterOrNumber() &&
                              text[i + 1].isLetterOrNumber();
        if (QStringView(u"\\`*[]<>&|~").contains(c) || (c == u'_' && !isInWord))
            out += u'\\';
        out += c;
    }
    return out;
}

/// What would make a heading, a list, a rule of a line.
QString escapedLine(QString line) {
    static const QRegularExpression number(u"^(\\d{1,9})([.)])(?=\\s|$)"_s);
    if (const auto found = number.match(line); found.hasMatch())
        line.insert(found.capturedStart(2), u'\\');
    else if (!line.isEmpty() && QStringView(u"#+-=:").contains(line.front()))
        line.prepend(u'\\');
    return line;
}

/// Marks hold only where they touch words on the inside and none outside.
bool canBeMarked(const QList<StyledRun> &runs, qsizetype at) {
    const QString &text = runs[at].text;
    const auto isFree = [](QChar c) { return c.isSpace() || c.isPunct(); };
    return text.front().isLetterOrNumber() && text.back().isLetterOrNumber() &&
           (at == 0 || isFree(runs[at - 1].text.back())) &&
           (at + 1 == runs.size() || isFree(runs[at + 1].text.front()));
}

QString markdownText(const PlainBlock &block) {
    QString line;
    for (qsizetype i = 0; i < block.runs.size(); ++i) {
        const StyledRun &run = block.runs[i];
        const bool isMarked = (run.isBold || run.isItalic) && canBeMarked(block.runs, i);
        const QString mark = !isMarked                    ? QString()
                             : run.isBold && run.isItalic ? u"***"_s
                             : run.isBold                 ? u"**"_s
                                                          : u"*"_s;
        line += mark + escaped(run.text) + mark;
    }
    return line;
}

QString markdownLine(const PlainBlock &block) {
    switch (block.kind) {
    case BlockKind::Headline:
        return u"# "_s + markdownText(block);
    case BlockKind::Heading:
        return u"## "_s + markdownText(block);
    case BlockKind::ListItem:
        return u"- "_s + escapedLine(markdownText(block));
    case BlockKind::Quote:
        return u"> "_s + escapedLine(markdownText(block));
    case BlockKind::Code:
        return u"    "_s + block.text();
    default:
        return escapedLine(markdownText(block));
    }
}

template <typename LineOf>
QByteArray joined(const QList<PlainBlock> &blocks, LineOf lineOf) {
    QByteArray out;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (i > 0)
            out += areTogether(blocks[i - 1].kind, blocks[i].kind) ? "\n" : "\n\n";
        out += lineOf(blocks[i]).toUtf8();
    }
    return blocks.isEmpty() ? out : out + '\n';
}

} // namespace

Result<QByteArray> textOf(const QList<PlainBlock> &blocks) {
    return joined(blocks, [](const PlainBlock &block) {
        return block.kind == BlockKind::ListItem ? QString(u"- "_s + block.text()) : block.text();
    });
}

Result<QByteArray> markdownOf(const QList<PlainBlock> &blocks) {
    return joined(blocks, markdownLine);
}

} // namespace morat
