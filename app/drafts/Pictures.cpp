// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/Pictures.h"

#include "drafts/DraftAddress.h"
#include "drafts/package/ZipPackage.h"
#include "drafts/translation/DraftTr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

Failure onNetwork() {
    return Failure{DraftTr::tr("on the network, not loaded")};
}

Failure isMissing() {
    return Failure{DraftTr::tr("the file is not there")};
}

Result<QByteArray> inText(const QString &address) {
    const qsizetype comma = address.indexOf(u',');
    if (comma < 0 || address.size() > mostPictureBytes)
        return tl::make_unexpected(isMissing());
    const QByteArray data = address.mid(comma + 1).toLatin1();
    return QStringView(address).left(comma).endsWith(u";base64")
               ? QByteArray::fromBase64(data)
               : QByteArray::fromPercentEncoding(data);
}

/// `//host/…` and `\\host\…` are shares, and to a browser the network, too.
bool leadsAway(const QString &name) {
    return name.startsWith(u"//"_s) || name.startsWith(u"\\\\"_s) || name.startsWith(u"\\/"_s) ||
           name.startsWith(u"/\\"_s);
}

/// The file that an address in a draft means; empty: none on this computer. No other is asked.
QString fileOf(const QString &address, const QString &folder) {
    const QUrl url(address);
    if (url.isLocalFile())
        // A host is another computer.
        return url.host().isEmpty() ? url.toLocalFile() : QString();
    // One letter before the colon is a drive.
    if (!url.scheme().isEmpty() && url.scheme().size() > 1)
        return {};
    QString name = QUrl::fromPercentEncoding(address.toUtf8());
    if (leadsAway(name))
        return {};
    const qsizetype query = address.indexOf(u'?');
    if (query > 0 && !QFileInfo::exists(QDir(folder).filePath(name)))
        name = QUrl::fromPercentEncoding(address.left(query).toUtf8());
    return name;
}

Result<QByteArray> inFolder(const QString &address, const QString &path) {
    if (leadsAway(address))
        return tl::make_unexpected(onNetwork());
    const QString folder = QFileInfo(DraftAddress::of(path).file).absolutePath();
    const QString name = fileOf(address, folder);
    if (name.isEmpty() || leadsAway(name))
        return tl::make_unexpected(onNetwork());
    QFile file(QDir(folder).filePath(name));
    const QFileInfo info(file);
    if (!info.isFile() || info.size() > mostPictureBytes || !file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(isMissing());
    return file.readAll();
}

/// The member that a relationship of a Word document leads to; empty where it leads out of it.
QString memberOf(const QString &relationship, const QByteArray &relationships) {
    QXmlStreamReader xml(relationships);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Relationship" ||
            xml.attributes().value(u"Id"_s) != relationship)
            continue;
        const bool isOutside = xml.attributes().value(u"TargetMode"_s) == u"External";
        return isOutside ? QString() : xml.attributes().value(u"Target"_s).toString();
    }
    return {};
}

Result<QByteArray> inPackage(const Draft &draft, const Embed &embed) {
    const Result<ZipPackage> package = ZipPackage::open(draft.bytes);
    if (!package)
        return tl::make_unexpected(package.error());
    QString name = embed.attribute(u"xlink:href");
    if (name.startsWith(u"./"_s))
        name.remove(0, 2);
    if (const QString relationship = embed.attribute(u"r:embed"); !relationship.isEmpty()) {
        const QFileInfo document(draft.member());
        const Result<QByteArray> relationships =
            package->member(document.path() + u"/_rels/"_s + document.fileName() + u".rels"_s);
        if (!relationships)
            return tl::make_unexpected(isMissing());
        const QString target = memberOf(relationship, *relationships);
        if (target.isEmpty())
            return tl::make_unexpected(onNetwork());
        name = target.startsWith(u'/') ? target.mid(1)
                                       : QDir::cleanPath(document.path() + u'/' + target);
    }
    if (!package->holds(name))
        return tl::make_unexpected(QUrl(name).scheme().isEmpty() ? isMissing() : onNetwork());
    return package->member(name);
}

} // namespace

bool mayHavePicture(const Embed &embed) {
    return embed.element == u"img"_s || embed.element == u"picture"_s ||
           embed.hasAttribute(u"r:embed") || embed.hasAttribute(u"xlink:href");
}

Result<QByteArray> pictureOf(const Draft &draft, const QString &path, const Embed &embed) {
    if (std::holds_alternative<PackageMember>(draft.storage))
        return inPackage(draft, embed);
    const QString source = embed.attribute(u"src").trimmed();
    const QString address = source.isEmpty() ? embed.attribute(u"xlink:href") : source;
    if (address.startsWith(u"data:"_s, Qt::CaseInsensitive))
        return inText(address);
    if (address.isEmpty())
        return tl::make_unexpected(isMissing());
    return inFolder(address, path);
}

} // namespace morat
