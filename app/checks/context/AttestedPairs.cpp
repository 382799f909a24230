// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/AttestedPairs.h"

#include "text/Folding.h"

#include <QFile>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace morat {

Result<AttestedPairs> AttestedPairs::load(const QString &name, const ModelTextReader &reader) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"Không đọc được %1: %2"_s.arg(name, file.errorString()));
    QStringDecoder decode(QStringDecoder::Utf8);
    AttestedPairs pairs;
    for (int line = 1; !file.atEnd(); ++line) {
        const QString row = QString(decode(file.readLine())).trimmed();
        if (row.isEmpty() || row.startsWith(u'#'))
            continue;
        const QStringList words = row.split(u' ');
        if (decode.hasError() || words.size() != 2)
            return failure(
                u"%1:%2: mỗi dòng phải là hai tiếng cách nhau một dấu cách."_s.arg(name).arg(line));
        // A word that the model does not have is never a suspect.
        const LanguageModel::Word first = reader.wordOf(fold(words[0]));
        const LanguageModel::Word second = reader.wordOf(fold(words[1]));
        if (first != reader.model().unknown() && second != reader.model().unknown())
            pairs.m_pairs.insert(keyOf(first, second));
    }
    if (pairs.m_pairs.isEmpty())
        return failure(u"%1 không có dòng nào dùng được."_s.arg(name));
    return pairs;
}

} // namespace morat
