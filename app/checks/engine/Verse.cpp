// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Verse.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype fewestLines = 4;
constexpr int shortestLine = 4;
constexpr int longestLine = 10;

constexpr int longestRhymedLine = 14;

/// A word of a line, and what of it rhymes, as numbers.
struct RhymeWord {
    size_t word = 0;
    int rime = 0; ///< 0: nothing of it does
};

struct Line {
    qsizetype block = 0;
    int words = 0;
    bool endsSentence = false;
    size_t hash = 0;         ///< of its words
    QList<RhymeWord> folded; ///< as many of them as a line of verse can have
};

bool isLineOfVerse(const Line &line) {
    return line.words >= shortestLine && line.words <= longestLine;
}

/// Lines of folk songs are stretched, and those of nursery rhymes short. A line that is a number
/// counts as many words and has none.
bool mayRhyme(const Line &line) {
    constexpr int shortest = 3;
    return line.folded.size() >= shortest && line.words <= longestRhymedLine;
}

/// What of a syllable rhymes: whether its tone is level, and all behind the consonants before its
/// vowel. Poets rhyme more loosely; but so does prose by chance, every other line.
QString rimeOf(const QString &folded) {
    static constexpr QStringView tones = u"\u0301\u0303\u0309\u0323"; // but for the grave
    QString letters = folded.normalized(QString::NormalizationForm_D);
    const bool isLevel =
        std::none_of(letters.cbegin(), letters.cend(), [](QChar c) { return tones.contains(c); });
    letters.removeIf([](QChar c) { return c == u'\u0300' || tones.contains(c); });
    letters = letters.normalized(QString::NormalizationForm_C);
    QStringView rest = letters;
    const auto isConsonant = [](QChar c) { return QStringView(u"bcdđghklmnpqrstvx").contains(c); };
    // "qu" and "gi" are consonants before another vowel.
    if (rest.size() > 2 && (rest.startsWith(u"qu") || rest.startsWith(u"gi")) &&
        !isConsonant(rest[2]))
        rest = rest.sliced(2);
    while (!rest.isEmpty() && isConsonant(rest.front()))
        rest = rest.sliced(1);
    if (rest.isEmpty())
        return {};
    // "yêu" is "iêu".
    const QStringView first = rest.front() == u'y' ? QStringView(u"i") : rest.first(1);
    return (isLevel ? u"-"_s : u"/"_s) % first % rest.sliced(1);
}

/// Numbers for words and their rimes: a draft says the same few thousand syllables again and again,
/// and each is taken apart once.
class Rimes {
public:
    [[nodiscard]] RhymeWord of(const QString &folded) {
        const auto known = m_words.constFind(folded);
        if (known != m_words.cend())
            return *known;
        const RhymeWord word{size_t(m_words.size()), numberOf(rimeOf(folded))};
        m_words.insert(folded, word);
        return word;
    }

private:
    [[nodiscard]] int numberOf(const QString &rime) {
        if (rime.isEmpty())
            return 0;
        int &number = m_rimes[rime];
        if (number == 0)
            number = int(m_rimes.size());
        return number;
    }

    QHash<QString, RhymeWord> m_words;
    QHash<QString, int> m_rimes;
};

/// The same word again is no rhyme.
bool rhymes(RhymeWord a, RhymeWord b) {
    return a.rime != 0 && a.rime == b.rime && a.word != b.word;
}

/// Whether the word that ends a line rhymes with one of the next in its second half, or at its end.
bool rhymes(RhymeWord end, const Line &next) {
    constexpr qsizetype firstPlace = 3; // the fourth word
    return std::any_of(next.folded.cbegin() + std::min(firstPlace, next.folded.size() - 1),
                       next.folded.cend(), [&](RhymeWord word) { return rhymes(end, word); });
}

bool mayBeVerse(BlockKind kind) {
    return kind == BlockKind::Paragraph || kind == BlockKind::Quote;
}

/// The lines of a block by the line breaks inside it. One that has numbers or addresses is a list,
/// a table, a letterhead, and counts as no line of verse.
QList<Line> linesOf(const CheckedBlock &block, Rimes &rimes) {
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
            Line &line = lines.last();
            ++line.words;
            line.hash = qHash(token.folded, line.hash);
            if (line.folded.size() < longestRhymedLine)
                line.folded.append(rimes.of(token.folded));
        }
        if (token.kind == TokenKind::Number || token.kind == TokenKind::Mixed ||
            token.kind == TokenKind::Address)
            lines.last().words += longestRhymedLine;
    }
    return lines;
}

/// Whether the lengths of most lines come again.
bool comesAgain(const QList<Line> &run) {
    qsizetype repeated = 0;
    for (qsizetype i = 2; i < run.size(); ++i)
        repeated += run[i].words == run[i - 2].words ? 1 : 0;
    // Six lines of ten: one that was broken in two or lost a word spoils no poem.
    return repeated * 10 >= (run.size() - 2) * 6;
}

/// Whether one line of three rhymes with what follows. In prose one of twenty does.
bool isRhymed(const QList<Line> &run) {
    constexpr qsizetype fewestRhymes = 3;
    qsizetype rhymed = 0;
    for (qsizetype i = 0; i + 1 < run.size(); ++i) {
        const RhymeWord end = run[i].folded.last();
        const bool skipsOne = i + 2 < run.size() && rhymes(end, run[i + 2].folded.last());
        rhymed += rhymes(end, run[i + 1]) || skipsOne ? 1 : 0;
    }
    return rhymed >= fewestRhymes && rhymed * 3 >= run.size() - 1;
}

/// Marks the blocks of a run of lines of verse length that are a stanza or more.
void markStanzas(const QList<Line> &run, bool (*isVerse)(const QList<Line> &run),
                 QList<bool> &verse) {
    if (run.size() < fewestLines || !isVerse(run))
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
    struct Kind {
        bool (*isLine)(const Line &line);
        bool (*isVerse)(const QList<Line> &run);
        QList<Line> run;
    };
    std::array<Kind, 2> kinds{Kind{isLineOfVerse, comesAgain, {}}, Kind{mayRhyme, isRhymed, {}}};
    Rimes rimes;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const BlockKind kind = blocks[i].block.kind;
        if (kind == BlockKind::Blank)
            continue;
        const QList<Line> lines =
            mayBeVerse(kind) ? linesOf(blocks[i], rimes) : QList<Line>{Line{.block = i}};
        for (const Line &line : lines) {
            for (Kind &each : kinds) {
                if (each.isLine(line)) {
                    each.run.append(line);
                    continue;
                }
                markStanzas(each.run, each.isVerse, verse);
                each.run.clear();
            }
        }
    }
    for (const Kind &each : kinds)
        markStanzas(each.run, each.isVerse, verse);
    for (qsizetype i = 0; i < blocks.size(); ++i)
        verse[i] = verse[i] || isStanzaInOneLine(blocks[i]);
    return verse;
}

VerseSetting verseSetting(const QList<CheckedBlock> &blocks, const QList<bool> &verse) {
    constexpr qsizetype fewestOfWork = 40;
    const qsizetype lines = verse.count(true);
    const auto hasText = [](const CheckedBlock &block) { return !block.tokens.isEmpty(); };
    const qsizetype all = std::count_if(blocks.cbegin(), blocks.cend(), hasText);
    return lines >= fewestOfWork && lines * 3 >= all * 2 ? VerseSetting::Work
                                                         : VerseSetting::Quoted;
}

void judgeAsVerse(QList<Finding> &findings, VerseSetting setting) {
    for (Finding &finding : findings) {
        const bool isPhrase = finding.rule == "spelling.phrase"_L1;
        const bool isSpelling =
            isPhrase || (finding.rule == "spelling.syllable"_L1 && finding.level == Level::Warning);
        if (finding.rule == "spelling.context"_L1 || (isPhrase && setting == VerseSetting::Work)) {
            finding.level = Level::Info;
            continue;
        }
        // A word said twice is a figure there.
        const bool isFigure = finding.rule == "typography.doubled-word"_L1 ||
                              finding.rule == "typography.doubled-press-word"_L1;
        if (!isSpelling && !isFigure && finding.rule != "capitalisation.paragraph-start"_L1)
            continue;
        finding.level = finding.level == Level::Error ? Level::Warning : Level::Info;
    }
}

} // namespace morat
