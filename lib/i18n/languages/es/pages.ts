import type { OwnPages } from "../language.ts";

export const pages: OwnPages = {
  subscribe: {
    title: "Suscribirse",
    slug: "suscribirse",
    paragraphs: [
      "Un canal es la dirección de una lista de publicaciones, hecha para que la lea una aplicación. Usted se la da una vez a un lector de canales; a partir de entonces, el lector mira por sí mismo si hay novedades.",
      "Elija un lector de canales: los hay para el teléfono, para el ordenador y en el navegador, y varios programas de correo incluyen uno. Copie más abajo la dirección de un canal, de todas las publicaciones o de un solo tema, y péguela donde el lector diga «Añadir un canal» o «Suscribirse».",
      "No hay que crear ninguna cuenta ni dar ninguna dirección de correo, y el sitio no sabe quién está suscrito. Para dejar de seguirlo, quite el canal de su lector.",
    ],
  },
  accessibility: {
    title: "Accesibilidad",
    slug: "accesibilidad",
    paragraphs: [
      "Las páginas de este sitio están hechas para que las lea todo el mundo: solo con el teclado, con un lector de pantalla, ampliadas, en colores claros u oscuros, sin animaciones y sin scripts.",
      "El programa que las sirve se prueba automáticamente, en cada tipo de página, según las reglas de las WCAG 2.2, nivel AA, que un programa puede juzgar, entre ellas el contraste de los colores. Tales pruebas solo encuentran una parte de las barreras; no son ni una auditoría ni una declaración de conformidad.",
      "¿Hay algo aquí que no le resulte accesible? Diga a quien publica este sitio qué fue y en qué página. La manera de ponerse en contacto está en las páginas acerca del sitio, como el aviso legal, si lo tiene.",
    ],
  },
};
