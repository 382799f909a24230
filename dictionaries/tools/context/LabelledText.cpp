// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabelledText.h"

#include "text/Folding.h"
#include "text/Tokenizer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Label {
    qsizetype start; ///< UTF-16 units
    QString wrong;
    QStringList right;
};

qsizetype unitsOf(QStringView text, qsizetype codePoints) {
    qsizetype units = 0;
    for (; codePoints > 0 && units < text.size(); --codePoints)
        units += text[units].isHighSurrogate() ? 2 : 1;
    return units;
}

void setLabel(LabelledBlock &block, qsizetype blockStart, const Label &label) {
    const TextRange range{label.start - blockStart, label.wrong.size()};
    QList<qint32> touched;
    for (qsizetype i = 0; i < block.tokens.size(); ++i)
        if (block.tokens[i].kind == TokenKind::Word && block.tokens[i].range.overlaps(range))
            touched.append(qint32(i));
    for (const QString &right : label.right) {
        const QList<Token> meant = tokenize(right);
        if (meant.size() != touched.size())
            continue;
        for (qsizetype i = 0; i < touched.size(); ++i)
            if (block.tokens[touched[i]].folded != meant[i].folded)
                block.labels[touched[i]].append(meant[i].folded);
    }
}

LabelledText textOf(const QString &id, const QString &whole, const QList<Label> &labels) {
    LabelledText text{id, {}, Reading::EveryWord};
    qsizetype start = 0;
    for (const QString &line : whole.split(u'\n')) {
        LabelledBlock block{line, tokenize(line), {}, {}, {}};
        for (const Label &label : labels)
            if (label.start >= start && label.start < start + line.size())
                setLabel(block, start, label);
        text.blocks.append(std::move(block));
        start += line.size() + 1;
    }
    return text;
}

} // namespace

Result<QList<LabelledText>> readLabelledSet(const QString &name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read %1: %2"_s.arg(name, file.errorString()));
    QList<LabelledText> set;
    while (!file.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
        const QString whole = row.value(u"text"_s).toString();
        QList<Label> labels;
        for (const auto &error : row.value(u"errors"_s).toArray()) {
            Label label{
                unitsOf(whole, error[u"start"_s].toInteger()), error[u"wrong"_s].toString(), {}};
            for (const auto &right : error[u"right"_s].toArray())
                label.right.append(right.toString());
            labels.append(label);
        }
        set.append(textOf(row.value(u"id"_s).toString(), whole, labels));
    }
    return set;
}

} // namespace morat
