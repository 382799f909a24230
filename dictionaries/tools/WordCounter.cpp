// SPDX-License-Identifier: GPL-3.0-or-later
#include "WordCounter.h"

#include "text/Tokenizer.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

Result<QHash<QString, WordCount>> countWords(const QStringList &files) {
    QHash<QString, WordCount> counts;
    for (const QString &path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(u"cannot read "_s + path);
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine());
            for (const Token &token : tokenize(line)) {
                if (token.kind != TokenKind::Word)
                    continue;
                WordCount &count = counts[token.folded];
                if (token.capitalisation == Capitalisation::Lower)
                    ++count.lower;
                else
                    ++count.capital;
            }
        }
    }
    return counts;
}

QByteArray writeCounts(const QHash<QString, WordCount> &counts, quint32 least) {
    QStringList words;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it->lower + it->capital >= least)
            words.append(it.key());
    }
    std::sort(words.begin(), words.end());
    QByteArray lines;
    for (const QString &word : std::as_const(words)) {
        const WordCount count = counts.value(word);
        lines += word.toUtf8() + '\t' + QByteArray::number(count.lower) + '\t' +
                 QByteArray::number(count.capital) + '\n';
    }
    return lines;
}

Result<qsizetype> readCounts(const QString &path, QHash<QString, WordCount> &counts) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read "_s + path);
    qsizetype rows = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split('\t');
        if (cells.size() != 3)
            continue;
        WordCount &count = counts[QString::fromUtf8(cells[0])];
        count.lower += cells[1].toUInt();
        count.capital += cells[2].toUInt();
        ++rows;
    }
    return rows;
}

} // namespace morat
