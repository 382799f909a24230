// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/typeset/PagePictures.h"

#include "desktop/checking/RunInBackground.h"
#include "typeset/pdf/PdfReading.h"

#include <algorithm>
#include <cmath>

namespace morat {

namespace {
constexpr double mostPixels = 14e6; ///< of one picture
} // namespace

void PagePictures::setDocument(const QString &program, const QByteArray &pdf,
                               const QList<QSizeF> &sizes) {
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_document;
    m_isMaking = false;
    m_program = program;
    m_pdf = std::make_shared<const QByteArray>(pdf);
    m_sizes = sizes;
    m_wanted.clear();
    m_pictures.clear();
    m_troubles.clear();
    emit changed();
}

double PagePictures::bounded(int page, double dpi) const {
    const QSizeF size = m_sizes.value(page);
    const double pixels = size.width() * size.height() * dpi * dpi / (72.0 * 72.0);
    return pixels > mostPixels ? dpi * std::sqrt(mostPixels / pixels) : dpi;
}

void PagePictures::want(const QList<int> &pages, double dpi) {
    m_wanted = pages;
    m_dpi = dpi;
    for (auto each = m_pictures.begin(); each != m_pictures.end();)
        each = pages.contains(each.key()) ? std::next(each) : m_pictures.erase(each);
    makeNext();
}

void PagePictures::makeNext() {
    if (m_isMaking || !m_pdf)
        return;
    const auto next = std::ranges::find_if(m_wanted, [this](int page) {
        return m_sizes.value(page).isValid() && !m_troubles.contains(page) &&
               std::abs(m_pictures.value(page).dpi - bounded(page, m_dpi)) > 0.5;
    });
    if (next == m_wanted.cend())
        return;
    m_isMaking = true;
    const int page = *next;
    const double dpi = bounded(page, m_dpi);
    const auto make = [program = m_program, pdf = m_pdf, page, dpi, stop = m_stop.get_token()] {
        return drawPdfPage(program, *pdf, page, dpi, stop).map([](const PagePicture &picture) {
            const QImage view(reinterpret_cast<const uchar *>(picture.pixels.constData()),
                              picture.size.width(), picture.size.height(),
                              qsizetype(picture.size.width()) * 3, QImage::Format_RGB888);
            return view.convertToFormat(QImage::Format_RGB32);
        });
    };
    runInBackground(this, make,
                    [this, page, dpi, document = m_document](const Result<QImage> &made) {
                        if (document != m_document)
                            return;
                        m_isMaking = false;
                        if (!made)
                            m_troubles.insert(page, made.error().message);
                        else if (m_wanted.contains(page))
                            m_pictures.insert(page, {*made, dpi});
                        emit changed();
                        makeNext();
                    });
}

} // namespace morat
