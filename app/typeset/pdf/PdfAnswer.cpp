// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pdf/PdfAnswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Points that no paper is longer than: 20 m.
constexpr double longest = 60'000;
/// Pixels that the reader makes at most are fewer.
constexpr int mostAcross = 40'000;

bool isOnPaper(double points) {
    return std::isfinite(points) && std::abs(points) <= longest;
}

std::optional<PageWord> wordFrom(const QJsonArray &values, const QStringList &fonts) {
    PageWord word;
    const double x = values.at(1).toDouble();
    const double y = values.at(2).toDouble();
    const double width = values.at(3).toDouble();
    const double height = values.at(4).toDouble();
    const double size = values.at(5).toDouble();
    if (values.size() != 8 || !isOnPaper(x) || !isOnPaper(y) || !isOnPaper(width) ||
        !isOnPaper(height) || width <= 0 || height <= 0)
        return std::nullopt;
    word.text = readAs(values.at(0).toString(), fonts.value(values.at(6).toInt()));
    word.box = {x, y, width, height};
    // Fonts that are drawn by hand have a size that says nothing.
    word.size = isOnPaper(size) && size > 0.3 * height && size < 3 * height ? size : height;
    word.isUpright = values.at(7).toInt() == 0;
    if (!word.isUpright && (!isOnPaper(size) || size <= 0))
        word.size = std::min(width, height);
    return word.text.isEmpty() ? std::nullopt : std::optional(word);
}

Page pageFrom(const QJsonObject &object) {
    Page page;
    page.size = {object[u"width"_s].toDouble(), object[u"height"_s].toDouble()};
    QStringList fonts;
    for (const QJsonValue &font : object[u"fonts"_s].toArray())
        fonts.append(font.toString());
    for (const QJsonValue &value : object[u"words"_s].toArray()) {
        if (const auto word = wordFrom(value.toArray(), fonts))
            page.words.append(*word);
    }
    return page;
}

} // namespace

PdfAnswer pdfAnswerFrom(const QByteArray &line) {
    PdfAnswer answer;
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains(u"page"_s)) {
        answer.number = object[u"page"_s].toInt(-1);
        const double width = object[u"width"_s].toDouble();
        const double height = object[u"height"_s].toDouble();
        if (answer.number < 0)
            return {};
        answer.kind = PdfAnswer::Kind::Page;
        if (isOnPaper(width) && isOnPaper(height) && width > 0 && height > 0 &&
            object[u"words"_s].isArray())
            answer.page = pageFrom(object);
    } else if (object.contains(u"error"_s)) {
        answer.kind = PdfAnswer::Kind::Error;
        answer.error = object[u"error"_s].toString();
    } else if (object.contains(u"pages"_s)) {
        answer.number = object[u"pages"_s].toInt(-1);
        if (answer.number >= 0)
            answer.kind = PdfAnswer::Kind::PageCount;
    } else if (object.contains(u"width"_s)) {
        answer.pixels = {object[u"width"_s].toInt(), object[u"height"_s].toInt()};
        if (answer.pixels.width() > 0 && answer.pixels.height() > 0 &&
            answer.pixels.width() <= mostAcross && answer.pixels.height() <= mostAcross)
            answer.kind = PdfAnswer::Kind::PictureSize;
    }
    return answer;
}

} // namespace morat
