// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/lexicon/SyllableInventory.h"

#include "data/DataTr.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace morat {

Result<SyllableInventory> SyllableInventory::load(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            DataTr::tr("Cannot read the list of syllables %1: %2").arg(path, file.errorString()));
    SyllableInventory inventory;
    inventory.m_classes.reserve(9000);
    const QString all = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(all).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const qsizetype tab = line.indexOf(u'\t');
        bool isNumber = false;
        const int frequency = tab > 0 ? line.mid(tab + 1).toInt(&isNumber) : 0;
        if (!isNumber || frequency < 0 || frequency > 40) {
            return failure(DataTr::tr("%1 has a line that is not a syllable and its class: %2")
                               .arg(path, line.toString()));
        }
        const QString syllable = line.left(tab).toString();
        inventory.m_classes.insert(syllable, qint8(frequency));
        const SplitWord split = splitTone(syllable);
        auto at = inventory.m_familyAt.find(split.letters);
        if (at == inventory.m_familyAt.end()) {
            at = inventory.m_familyAt.insert(split.letters, inventory.m_families.size());
            inventory.m_families.append(
                {keysOf(split.letters), split.letters, {-1, -1, -1, -1, -1, -1}});
        }
        inventory.m_families[at.value()].frequency[size_t(split.tone)] = qint8(frequency);
    }
    if (inventory.m_classes.isEmpty())
        return failure(DataTr::tr("The list of syllables %1 is empty.").arg(path));
    return inventory;
}

quint32 SyllableInventory::keysOf(QStringView letters) {
    static constexpr QStringView shaped = u"ăâđêôơư";
    static constexpr QStringView keys = u"aadeoou";
    quint32 mask = 0;
    for (QChar c : letters) {
        if (const qsizetype at = shaped.indexOf(c); at >= 0)
            c = keys.at(at);
        if (c >= u'a' && c <= u'z')
            mask |= quint32(1) << (c.unicode() - u'a');
    }
    return mask;
}

const SyllableInventory::ToneFamily *SyllableInventory::family(const QString &letters) const {
    const auto at = m_familyAt.constFind(letters);
    return at == m_familyAt.cend() ? nullptr : &m_families.at(at.value());
}

} // namespace morat
