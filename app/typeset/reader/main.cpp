// SPDX-License-Identifier: GPL-3.0-or-later
// morat-pdf words [FIRST]        {"pages": N}, then an object a page, from page FIRST (zero-based):
//                                {"page", "width", "height", "fonts": [name…],
//                                 "words": [[text, x, y, width, height, size, font, turn]…]}
// morat-pdf picture PAGE DPI     {"width", "height"}, then so many pixels, three bytes each
// The document comes on standard input. What went wrong is {"error": "damaged" | "locked" |
// "large"} in the first line, and status 1. Places are in points from the upper left corner.
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSizeF>

#include <cmath>
#include <cstdio>
#include <memory>
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 512LL * 1024 * 1024; ///< of a document
/// Words of a page. One of stock prices from edge to edge has 20,000; one with more than this was
/// never set, and is told as too large.
constexpr qsizetype mostWords = 40'000;
constexpr double mostPixels = 40e6;

/// A hostile document costs its own process, and no more than this.
void boundItself() {
    const auto bound = [](auto what, rlim_t most) {
        const rlimit limit{most, most};
        setrlimit(what, &limit);
    };
    bound(RLIMIT_CORE, 0);
    bound(RLIMIT_CPU, 120);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    bound(RLIMIT_AS, rlim_t(2) * 1024 * 1024 * 1024);
#endif
}

void say(const QJsonObject &object) {
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
}

int refuse(const QString &reason) {
    say({{u"error"_s, reason}});
    std::fflush(stdout);
    return 1;
}

QString textOf(const poppler::ustring &text) {
    QString units;
    units.reserve(qsizetype(text.size()));
    for (const unsigned short unit : text)
        units += QChar(char16_t(unit));
    return units;
}

double rounded(double points) {
    return std::round(points * 100) / 100;
}

QSizeF sizeOf(const poppler::page &page) {
    const poppler::rectf rect = page.page_rect();
    const bool isTurned = page.orientation() == poppler::page::landscape ||
                          page.orientation() == poppler::page::seascape;
    return isTurned ? QSizeF(rect.height(), rect.width()) : QSizeF(rect.width(), rect.height());
}

QJsonObject wordsOf(const poppler::page &page, int number) {
    const QSizeF size = sizeOf(page);
    QJsonArray words;
    QJsonArray fonts;
    QHash<QString, int> numbers;
    for (const poppler::text_box &box : page.text_list(poppler::page::text_list_include_font)) {
        if (words.size() >= mostWords)
            return {{u"page"_s, number}, {u"error"_s, u"large"_s}};
        const QString font =
            box.has_font_info() ? QString::fromUtf8(box.get_font_name().c_str()) : QString();
        if (!numbers.contains(font)) {
            numbers.insert(font, int(fonts.size()));
            fonts.append(font);
        }
        const poppler::rectf place = box.bbox();
        words.append(QJsonArray{textOf(box.text()), rounded(place.x()), rounded(place.y()),
                                rounded(place.width()), rounded(place.height()),
                                rounded(box.has_font_info() ? box.get_font_size() : 0),
                                numbers.value(font), box.rotation()});
    }
    return {{u"page"_s, number},
            {u"width"_s, size.width()},
            {u"height"_s, size.height()},
            {u"fonts"_s, fonts},
            {u"words"_s, words}};
}

int printWords(const poppler::document &document, int first) {
    say({{u"pages"_s, document.pages()}});
    std::fflush(stdout);
    for (int i = std::max(first, 0); i < document.pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document.create_page(i));
        say(page ? wordsOf(*page, i) : QJsonObject{{u"page"_s, i}, {u"error"_s, u"damaged"_s}});
        // What comes after may end the process.
        std::fflush(stdout);
    }
    return 0;
}

int printPicture(const poppler::document &document, int number, double dpi) {
    const std::unique_ptr<poppler::page> page(
        number >= 0 && number < document.pages() ? document.create_page(number) : nullptr);
    if (!page)
        return refuse(u"damaged"_s);
    const QSizeF size = sizeOf(*page);
    const double pixels = size.width() * size.height() * dpi * dpi / (72.0 * 72.0);
    if (!(dpi > 0) || !(pixels > 0) || pixels > mostPixels)
        return refuse(u"large"_s);
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_rgb24);
    renderer.set_render_hints(poppler::page_renderer::antialiasing |
                              poppler::page_renderer::text_antialiasing);
    const poppler::image picture = renderer.render_page(page.get(), dpi, dpi);
    if (!picture.is_valid() || picture.format() != poppler::image::format_rgb24)
        return refuse(u"damaged"_s);
    say({{u"width"_s, picture.width()}, {u"height"_s, picture.height()}});
    for (int row = 0; row < picture.height(); ++row)
        std::fwrite(picture.const_data() + qsizetype(row) * picture.bytes_per_row(), 3,
                    size_t(picture.width()), stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[]) {
    boundItself();
    const QCoreApplication application(argc, argv);
    // Poppler writes what it thinks of a document to stderr.
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool wantsWords = arguments.value(0) == u"words" && arguments.size() <= 2;
    const bool wantsPicture = arguments.value(0) == u"picture" && arguments.size() == 3;
    if (!wantsWords && !wantsPicture) {
        std::fputs("usage: morat-pdf words [FIRST] | picture PAGE DPI < DOCUMENT\n", stderr);
        return 2;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return refuse(u"damaged"_s);
    QByteArray bytes;
    for (QByteArray more = input.read(1 << 20); !more.isEmpty(); more = input.read(1 << 20)) {
        bytes += more;
        if (bytes.size() > mostBytes)
            return refuse(u"large"_s);
    }
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), int(bytes.size())));
    if (!document)
        return refuse(u"damaged"_s);
    if (document->is_locked())
        return refuse(u"locked"_s);
    if (wantsPicture)
        return printPicture(*document, arguments[1].toInt(), arguments[2].toDouble());
    return printWords(*document, arguments.value(1).toInt());
}
