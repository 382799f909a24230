// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/EmbedPictures.h"

#include "desktop/checking/RunInBackground.h"
#include "drafts/Pictures.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Decoded, a picture has at most so many pixels; more is no photograph of a newspaper.
constexpr qint64 mostPixels = 120'000'000;
/// A draft with more of them shows the first.
constexpr qsizetype mostPictures = 100;

/// Those that can only be pixels: none that names other files.
bool isPixels(const QByteArray &format) {
    static const QList<QByteArray> formats{"png", "jpeg", "jpg", "gif", "bmp", "webp", "tiff"};
    return formats.contains(format);
}

} // namespace

void EmbedPictures::show(const Draft *draft, const QString &path) {
    ++m_showing;
    m_pictures.clear();
    m_waiting.clear();
    m_path = path;
    m_draft = draft ? std::optional(*draft) : std::nullopt;
}

QString EmbedPictures::want(const Embed &embed) {
    if (!m_draft || !mayHavePicture(embed))
        return {};
    QString name = embed.attribute(u"src") + u'|' + embed.attribute(u"r:embed") + u'|' +
                   embed.attribute(u"xlink:href");
    // A picture in the text's own address is long.
    constexpr qsizetype longest = 200;
    if (name.size() > longest)
        name = name.left(longest) + QString::number(qHash(name));
    if (!m_pictures.contains(name) && m_pictures.size() < mostPictures) {
        m_pictures.insert(name, {});
        m_waiting.append({name, embed});
        readNext();
    }
    return name;
}

EmbedPictures::Picture EmbedPictures::read(const Draft &draft, const QString &path,
                                           const Embed &embed, qreal ratio) {
    Result<QByteArray> bytes = pictureOf(draft, path, embed);
    if (!bytes)
        return {{}, bytes.error().message};
    QBuffer buffer(&*bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!isPixels(reader.format()) || !size.isValid() ||
        qint64(size.width()) * size.height() > mostPixels)
        return {{}, tr("no picture that can be shown")};
    const QSize most = largest * ratio;
    if (size.width() > most.width() || size.height() > most.height())
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return {{}, tr("no picture that can be shown")};
    image.setDevicePixelRatio(ratio);
    return {image, {}};
}

void EmbedPictures::readNext() {
    if (m_isReading || m_waiting.isEmpty() || !m_draft)
        return;
    m_isReading = true;
    const auto [name, embed] = m_waiting.takeFirst();
    const qreal ratio = std::clamp(qGuiApp->devicePixelRatio(), 1.0, 2.0);
    runInBackground(
        this,
        [draft = *m_draft, path = m_path, embed = embed, ratio] {
            return read(draft, path, embed, ratio);
        },
        [this, name = name, showing = m_showing](Picture picture) {
            m_isReading = false;
            if (showing == m_showing) {
                m_pictures.insert(name, std::move(picture));
                emit arrived();
            }
            readNext();
        });
}

} // namespace morat
