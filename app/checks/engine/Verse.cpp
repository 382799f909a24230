// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Verse.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype fewestLines = 4;
constexpr int shortestLine = 4;
constexpr int longestLine = 10;

struct Line {
    qsizetype block = 0;
    int words = 0;
    bool endsSentence = false;
    size_t hash = 0; ///< of its words
};

bool isLineOfVerse(const Line &line) {
    return line.words >= shortestLine && line.words <= longestLine;
}

bool mayBeVerse(BlockKind kind) {
    return kind == BlockKind::Paragraph || kind == BlockKind::Quote;
}

/// The lines of a block by the line breaks inside it. One that has numbers or addresses is a list,
/// a table, a letterhead, and counts as no line of verse.
QList<Line> linesOf(const CheckedBlock &block) {
    QList<Line> lines{Line{.block = block.index}};
    qsizetype at = 0;
    for (const Token &token : block.tokens) {
        for (; at < token.range.start; ++at) {
            const QChar c = block.block.text[at];
            if (c == u'\n' || c == QChar::LineSeparator)
                lines.append(Line{.block = block.index});
        }
        lines.last().endsSentence = token.folded == u".";
        if (token.kind == TokenKind::Word) {
            ++lines.last().words;
            lines.last().hash = qHash(token.folded, lines.last().hash);
        }
        if (token.kind == TokenKind::Number || token.kind == TokenKind::Mixed ||
            token.kind == TokenKind::Address)
            lines.last().words += longestLine;
    }
    return lines;
}

/// Marks the blocks of a run of lines of verse length where their lengths come again.
void markStanzas(const QList<Line> &run, QList<bool> &verse) {
    if (run.size() < fewestLines)
        return;
    qsizetype repeated = 0;
    for (qsizetype i = 2; i < run.size(); ++i)
        repeated += run[i].words == run[i - 2].words ? 1 : 0;
    // Six lines of ten: one that was broken in two or lost a word spoils no poem.
    if (repeated * 10 < (run.size() - 2) * 6)
        return;
    // A verse seldom ends its sentence in every line, nor says the same line over and over.
    QSet<size_t> different;
    qsizetype sentences = 0;
    for (const Line &line : run) {
        different.insert(line.hash);
        sentences += line.endsSentence ? 1 : 0;
    }
    if (sentences * 10 > run.size() * 7 || different.size() * 4 < run.size() * 3)
        return;
    for (const Line &line : run)
        verse[line.block] = true;
}

/// A stanza that a form or a feed has run into one line: "Ai mặc áo cà-sa, Tâm chưa rời bụi bặm,
/// Không tự chế, không thực, Chẳng xứng áo cà-sa." Its lines still begin with a capital, behind a
/// comma too, and are as long as the one before, or the one before that.
bool isStanzaInOneLine(const CheckedBlock &block) {
    const BlockKind kind = block.block.kind;
    if (!mayBeVerse(kind) && kind != BlockKind::Lead && kind != BlockKind::ListItem)
        return false;
    QList<int> lines{0};
    qsizetype commas = 0; // that a line begins behind
    for (qsizetype i = 0; i < block.tokens.size(); ++i) {
        const Token &token = block.tokens[i];
        if (token.kind == TokenKind::Number || token.kind == TokenKind::Mixed ||
            token.kind == TokenKind::Address)
            return false;
        if (token.kind == TokenKind::Word) {
            ++lines.last();
            continue;
        }
        const bool isMark = token.range.length == 1 &&
                            QStringView(u",;:.!?").contains(block.block.text[token.range.start]);
        const bool beginsLine = isMark && i + 1 < block.tokens.size() && lines.last() > 0 &&
                                block.tokens[i + 1].kind == TokenKind::Word &&
                                block.tokens[i + 1].capitalisation == Capitalisation::Initial;
        if (!beginsLine)
            continue;
        commas += QStringView(u",;").contains(block.block.text[token.range.start]) ? 1 : 0;
        lines.append(0);
    }
    if (lines.size() < fewestLines || commas * 2 < lines.size() - 1)
        return false;
    qsizetype fit = 0;
    qsizetype repeated = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        fit += lines[i] >= shortestLine && lines[i] <= longestLine ? 1 : 0;
        repeated += (i > 0 && lines[i] == lines[i - 1]) || (i > 1 && lines[i] == lines[i - 2]);
    }
    return fit * 5 >= lines.size() * 4 && repeated * 10 >= (lines.size() - 1) * 6;
}

} // namespace

QList<bool> verseIn(const QList<CheckedBlock> &blocks) {
    QList<bool> verse(blocks.size(), false);
    QList<Line> run;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const BlockKind kind = blocks[i].block.kind;
        if (kind == BlockKind::Blank)
            continue;
        const QList<Line> lines =
            mayBeVerse(kind) ? linesOf(blocks[i]) : QList<Line>{Line{.block = i}};
        for (const Line &line : lines) {
            if (isLineOfVerse(line)) {
                run.append(line);
                continue;
            }
            markStanzas(run, verse);
            run.clear();
        }
    }
    markStanzas(run, verse);
    for (qsizetype i = 0; i < blocks.size(); ++i)
        verse[i] = verse[i] || isStanzaInOneLine(blocks[i]);
    return verse;
}

void judgeAsVerse(QList<Finding> &findings) {
    for (Finding &finding : findings) {
        const bool isSpelling =
            finding.rule == "spelling.context"_L1 || finding.rule == "spelling.phrase"_L1 ||
            (finding.rule == "spelling.syllable"_L1 && finding.level == Level::Warning);
        // A word said twice is a figure there.
        const bool isFigure = finding.rule == "typography.doubled-word"_L1 ||
                              finding.rule == "typography.doubled-press-word"_L1;
        if (!isSpelling && !isFigure && finding.rule != "capitalisation.paragraph-start"_L1)
            continue;
        finding.level = finding.level == Level::Error ? Level::Warning : Level::Info;
    }
}

} // namespace morat
