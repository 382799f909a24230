// SPDX-License-Identifier: GPL-3.0-or-later
// morat-phrases: makes and measures dictionaries/phrases.tsv; phrases.md beside it says how.
#include "Corpus.h"
#include "Evidence.h"
#include "Mining.h"

#include "checks/phrases/PhraseCheck.h"
#include "text/Tokenizer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;
using namespace morat;
using namespace morat::phrases;

namespace {

QTextStream &out() {
    static QTextStream stream(stdout);
    return stream;
}

int fail(const QString &message) {
    QTextStream(stderr) << message << Qt::endl;
    return 2;
}

bool isCancelled(const Corpus &corpus, const Place &place, const QStringList &left,
                 const QStringList &right) {
    return (place.left != Corpus::gap && left.contains(corpus.word(place.left))) ||
           (place.right != Corpus::gap && right.contains(corpus.word(place.right)));
}

QStringList strings(QStringView list) {
    return list.toString().split(u' ', Qt::SkipEmptyParts);
}

/// The commonest correct use: the wrong syllables with the neighbours that make words of them.
QString correctUse(const Phrase &phrase, const Corpus &corpus, const QList<Place> &places,
                   const QStringList &left, const QStringList &right) {
    QHash<QString, int> uses;
    for (const Place &place : places) {
        const bool byLeft = left.contains(corpus.word(place.left));
        const bool byRight = right.contains(corpus.word(place.right));
        if (byLeft || byRight)
            ++uses[(byLeft ? corpus.word(place.left) + u' ' : QString()) + phrase.wrong +
                   (byRight ? u' ' + corpus.word(place.right) : QString())];
    }
    if (uses.isEmpty())
        return left.isEmpty() ? QString(phrase.wrong + u' ' + right.first())
                              : QString(left.first() + u' ' + phrase.wrong);
    QString commonest;
    int most = 0;
    for (auto it = uses.cbegin(); it != uses.cend(); ++it) {
        // Ties by the text, so that two runs give the same file.
        if (it.value() > most || (it.value() == most && it.key() < commonest)) {
            commonest = it.key();
            most = it.value();
        }
    }
    return commonest;
}

/// The phrase file with counts, exceptions and missing good examples filled in.
int count(const Corpus &corpus, const QStringList &wordLists, const QString &phraseFile) {
    const auto list = PhraseList::load(phraseFile);
    const auto words = WordPairs::load(wordLists, corpus);
    if (!list || !words)
        return fail(!list ? list.error().message : words.error().message);
    const BigramCounts pairs(corpus);
    const QList<RowEvidence> evidence = gather(corpus, **list);

    QFile file(phraseFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.errorString());
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    qsizetype row = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QList<Phrase> &phrases = (*list)->phrases();
        if (row >= phrases.size() || phrases.at(row).line != i + 1) {
            if (!lines.at(i).isEmpty())
                out() << lines.at(i) << '\n';
            continue;
        }
        const Phrase &phrase = phrases.at(row);
        const RowEvidence &seen = evidence.at(row++);
        QStringList left = strings(phrase.exceptLeft);
        QStringList right = strings(phrase.exceptRight);
        if (!phrase.isName) {
            const Exceptions derived = exceptionsFor(phrase, seen, corpus, pairs, *words);
            left = derived.left;
            right = derived.right;
            // What was added by hand stays.
            left += strings(phrase.exceptLeft);
            right += strings(phrase.exceptRight);
            left.removeDuplicates();
            right.removeDuplicates();
        }
        const auto errors =
            std::count_if(seen.wrong.cbegin(), seen.wrong.cend(), [&](const Place &place) {
                return !isCancelled(corpus, place, left, right);
            });
        QString good = phrase.goodExample.toString();
        if (good.isEmpty() && !(left.isEmpty() && right.isEmpty()))
            good = correctUse(phrase, corpus, seen.wrong, left, right);
        out() << (phrase.level == Level::Error ? "error" : "warning") << '\t' << phrase.wrong
              << '\t' << phrase.right << '\t' << phrase.category << '\t' << errors << '\t'
              << seen.rightCount << '\t' << left.join(u' ') << '\t' << right.join(u' ') << '\t'
              << phrase.badExample << '\t' << good << '\n';
    }
    return 0;
}

/// For every row some of the places that it would flag, to be read.
int samples(const Corpus &corpus, const QString &phraseFile, int most) {
    const auto list = PhraseList::load(phraseFile);
    if (!list)
        return fail(list.error().message);
    const QList<RowEvidence> evidence = gather(corpus, **list);
    for (qsizetype row = 0; row < evidence.size(); ++row) {
        const Phrase &phrase = (*list)->phrases().at(row);
        QList<Place> places = evidence.at(row).wrong;
        const QStringList left = strings(phrase.exceptLeft);
        const QStringList right = strings(phrase.exceptRight);
        places.removeIf(
            [&](const Place &place) { return isCancelled(corpus, place, left, right); });
        if (places.isEmpty())
            continue;
        out() << phrase.wrong << " > " << phrase.right << " (" << phrase.category << ", "
              << places.size() << " : " << evidence.at(row).rightCount << ")";
        const qsizetype step = std::max<qsizetype>(1, places.size() / most);
        for (qsizetype i = 0; i < places.size() && i / step < most; i += step)
            out() << " | " << around(corpus, places.at(i).at, std::size_t(phrase.syllables.size()));
        out() << '\n';
    }
    return 0;
}

/// What the check says of a text on standard input, and how often.
int flags(const QString &phraseFile) {
    const auto list = PhraseList::load(phraseFile);
    if (!list)
        return fail(list.error().message);
    const PhraseCheck check(*list);
    qint64 syllables = 0;
    int errors = 0;
    int warnings = 0;
    qint64 nanoseconds = 0;
    std::string line;
    while (std::getline(std::cin, line)) {
        const QString text = QString::fromUtf8(line.data(), qsizetype(line.size()))
                                 .normalized(QString::NormalizationForm_C);
        const Block block{BlockKind::Paragraph, text, {}, {}};
        const QList<Token> tokens = tokenize(text);
        syllables += std::count_if(tokens.cbegin(), tokens.cend(), [](const Token &token) {
            return token.kind == TokenKind::Word;
        });
        QList<Finding> findings;
        QElapsedTimer timer;
        timer.start();
        check.checkBlock({0, block, tokens}, {}, findings);
        nanoseconds += timer.nsecsElapsed();
        for (const Finding &finding : std::as_const(findings)) {
            ++(finding.level == Level::Error ? errors : warnings);
            const qsizetype start = std::max<qsizetype>(0, finding.range.start - 40);
            out() << levelName(finding.level) << '\t' << finding.subject << " > "
                  << finding.suggestions.first().text << '\t'
                  << text.mid(start, finding.range.start - start) << '['
                  << text.mid(finding.range.start, finding.range.length) << ']'
                  << text.mid(finding.range.end(), 40) << '\n';
        }
    }
    out().flush();
    QTextStream(stderr) << syllables << " tiếng, " << errors << " error ("
                        << 1000.0 * errors / double(std::max<qint64>(1, syllables)) << " ‰), "
                        << warnings << " warning ("
                        << 1000.0 * warnings / double(std::max<qint64>(1, syllables)) << " ‰), "
                        << double(nanoseconds) / double(std::max<qint64>(1, syllables))
                        << " ns một tiếng" << Qt::endl;
    return 0;
}

int prove(const QString &phraseFile) {
    QElapsedTimer timer;
    timer.start();
    const auto list = PhraseList::load(phraseFile);
    if (!list)
        return fail(list.error().message);
    const double loading = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    if (const auto proven = verify(*list); !proven)
        return fail(proven.error().message);
    out() << (*list)->phrases().size() << " dòng; đọc " << loading << " ms, chứng minh "
          << double(timer.nsecsElapsed()) / 1e6 << " ms\n";
    return 0;
}

constexpr QStringView usage =
    u"morat-phrases read OUT < TEXT                 count a text once, into a file of numbers\n"
    u"morat-phrases mine NUMBERS RATIO WORDS...     find candidates\n"
    u"morat-phrases count NUMBERS PHRASES WORDS...  fill in counts, exceptions, good examples\n"
    u"morat-phrases samples NUMBERS PHRASES MOST    places that each row flags, to be read\n"
    u"morat-phrases flags PHRASES < TEXT            what the check says of a text\n"
    u"morat-phrases verify PHRASES                  prove every row by its examples";

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString command = words.value(1);
    if (command == u"read" && words.size() == 3) {
        const auto saved = Corpus::fromStandardInput().save(words[2]);
        return saved ? 0 : fail(saved.error().message);
    }
    if (command == u"flags" && words.size() == 3)
        return flags(words[2]);
    if (command == u"verify" && words.size() == 3)
        return prove(words[2]);
    if (words.size() < 5)
        return fail(usage.toString());
    const auto corpus = Corpus::load(words[2]);
    if (!corpus)
        return fail(corpus.error().message);
    if (command == u"mine") {
        const auto wordPairs = WordPairs::load(words.mid(4), *corpus);
        if (!wordPairs)
            return fail(wordPairs.error().message);
        mine(*corpus, *wordPairs, words[3].toUInt(), out());
        return 0;
    }
    if (command == u"count")
        return count(*corpus, words.mid(4), words[3]);
    if (command == u"samples")
        return samples(*corpus, words[3], words[4].toInt());
    return fail(usage.toString());
}
