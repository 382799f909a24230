// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxElements.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

bool isWordSpace(QStringView space) {
    return space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main"_L1 ||
           space == "http://purl.oclc.org/ooxml/wordprocessingml/main"_L1;
}

bool isWordSwitchOn(const QString &value) {
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1;
}

bool isWordEmbed(QStringView name) {
    static const QSet<QString> names{u"drawing"_s,    u"pict"_s, u"object"_s, u"AlternateContent"_s,
                                     u"sym"_s,        u"ruby"_s, u"oMath"_s,  u"oMathPara"_s,
                                     u"contentPart"_s};
    return names.contains(name.toString());
}

bool isWordRangeMarker(QStringView name) {
    return name.endsWith("RangeStart"_L1) || name.endsWith("RangeEnd"_L1) ||
           name == "bookmarkStart"_L1 || name == "bookmarkEnd"_L1 || name == "permStart"_L1 ||
           name == "permEnd"_L1;
}

bool isSkippedInWord(QStringView name) {
    static const QSet<QString> names{u"sdtPr"_s,      u"sdtEndPr"_s,  u"rPrChange"_s,
                                     u"sectPr"_s,     u"tblPr"_s,     u"tblGrid"_s,
                                     u"tcPr"_s,       u"tblPrEx"_s,   u"customXmlPr"_s,
                                     u"smartTagPr"_s, u"instrText"_s, u"delInstrText"_s};
    return names.contains(name.toString());
}

} // namespace morat
