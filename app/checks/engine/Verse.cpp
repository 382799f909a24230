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
    return verse;
}

void judgeAsVerse(QList<Finding> &findings) {
    for (Finding &finding : findings) {
        const bool isSpelling =
            finding.rule == "spelling.context"_L1 || finding.rule == "spelling.phrase"_L1 ||
            (finding.rule == "spelling.syllable"_L1 && finding.level == Level::Warning);
        if (!isSpelling && finding.rule != "capitalisation.paragraph-start"_L1)
            continue;
        finding.level = finding.level == Level::Error ? Level::Warning : Level::Info;
    }
}

} // namespace morat
